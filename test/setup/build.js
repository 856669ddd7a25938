const { spawnSync } = require("node:child_process");

/** Builds what the browser tests open, and unpacks the browser once. */
module.exports = async function build() {
  if (process.env.ITA_BUILT) return;
  const webpack = require.resolve("webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production"], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The build failed; the browser tests have nothing to open.");
};
