const ADDRESS = /(?:DefaultValue|Value)="(https?:[^"]*)"|<AppDomain>([^<]*)<\/AppDomain>/g;
const GUID = /<Id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}<\/Id>/;

function must(holds, why) {
  if (!holds) throw new Error(`manifest.xml: ${why}`);
}

/** What every address must begin with: scheme and host, for Office loads add-ins over https only. */
function originOf(address) {
  const { origin, protocol } = new URL(address);
  must(origin === address.replace(/\/$/, ""), `origin is scheme and host only, not ${address}`);
  must(protocol === "https:", `Office loads add-ins over https only, not from ${address}`);
  return origin;
}

/** Every id once, and every name of a resource with one resource behind it. */
function checkIds(manifest) {
  must(GUID.test(manifest), "Id is no GUID in lower case");
  const ids = [...manifest.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  must(twice === undefined, `the id ${twice} is given twice`);
  for (const [, name] of manifest.matchAll(/ resid="([^"]+)"/g))
    must(ids.includes(name), `no resource has the id ${name}`);
}

/**
 * The manifest for a server: its addresses moved from one origin to another. What would make Office refuse it,
 * or keep an old one, fails the build: an address that did not move, an id, a version other than the package's.
 */
exports.manifestFor = function manifestFor(manifest, { from, to, version }) {
  const origin = originOf(to);
  must(manifest.includes(from), `no address begins with ${from}`);
  const moved = manifest.replaceAll(from, origin);
  for (const [, value, domain] of moved.matchAll(ADDRESS)) {
    const address = value ?? domain;
    must(new URL(address).origin === origin, `${address} is not on ${origin}`);
  }
  must(
    moved.includes(`<Version>${version}.0</Version>`),
    `Version must be ${version}.0, the version of package.json`
  );
  checkIds(moved);
  return moved;
};
