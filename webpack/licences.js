const fs = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/;

function* modulesOf(modules) {
  for (const module of modules) {
    yield module;
    // Modules that were joined into one keep the ones that they were made of.
    if (module.modules) yield* modulesOf(module.modules);
  }
}

/** The file of a module. Style sheets kept from an earlier build are known by their identifier alone: "css|loaders!file|...". */
function fileOf(module) {
  return module.resource ?? module.identifier().split("!").at(-1).split("|")[0];
}

function describe(folder) {
  const { name, version, license } = JSON.parse(
    fs.readFileSync(path.join(folder, "package.json"), "utf8")
  );
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  const text = file ? fs.readFileSync(path.join(folder, file), "utf8").trim() : "";
  return { title: `${name} ${version} (${license})`, text };
}

/** Writes licences.txt: every package whose code or files are in the build, with its licence in full. */
exports.LicencesPlugin = class LicencesPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "LicencesPlugin", stage }, () => {
        const folders = new Set();
        for (const module of modulesOf(compilation.modules)) {
          const folder = PACKAGE.exec(fileOf(module))?.[1];
          if (folder && fs.existsSync(path.join(folder, "package.json"))) folders.add(folder);
        }
        const texts = [...folders].map(describe).sort((a, b) => a.title.localeCompare(b.title));
        const list = texts.map(({ title }) => `- ${title}`).join("\n");
        const full = texts.map(({ title, text }) => `${title}\n\n${text}`).join("\n\n----\n\n");
        compilation.emitAsset(
          "licences.txt",
          new sources.RawSource(`${list}\n\n----\n\n${full}\n`)
        );
      });
    });
  }
};
