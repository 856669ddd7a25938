/** The manifest with its addresses moved to another origin. A replacement that misses fails the build. */
exports.manifestFor = function manifestFor(manifest, from, to) {
  const origin = new URL(to).origin;
  if (origin !== to.replace(/\/$/, ""))
    throw new Error(`origin must be scheme and host only: ${to}`);
  if (!origin.startsWith("https://"))
    throw new Error(`Office loads add-ins over https only: ${to}`);
  if (!manifest.includes(from)) throw new Error(`manifest.xml names ${from} nowhere`);
  const moved = manifest.replaceAll(from, origin);
  if (from !== origin && moved.includes(from)) throw new Error(`manifest.xml still names ${from}`);
  return moved;
};
