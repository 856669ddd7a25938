const path = require("path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { GriffelCSSExtractionPlugin } = require("@griffel/webpack-extraction-plugin");
const { LicencesPlugin } = require("./webpack/licences");
const { officeFiles } = require("./webpack/office-files");
const { manifestFor } = require("./webpack/manifest");
const { policyFor } = require("./webpack/content-policy");
const { version } = require("./package.json");

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const LOCAL = "office/office.js";
const DEVELOPMENT_ORIGIN = "https://localhost:3000";

const rules = [
  {
    test: /\.js$/,
    include: /node_modules[\\/]@fluentui/,
    use: { loader: GriffelCSSExtractionPlugin.loader },
  },
  { test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader" },
  { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
  { test: /\.(woff2?|png|svg|xlsx)$/, type: "asset/resource" },
];

/** A page of ours: its bundle, its html, where office.js comes from, and what it may load. */
const page = (name, template, officeJs) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    scriptLoading: "defer",
    inject: "body",
    officeJs,
    policy: policyFor(officeJs),
  });

/** Files that both builds serve as they are. */
const plainFiles = [
  { from: "assets/icon-*.png", to: "assets/[name][ext]" },
  { from: "src/taskpane/support.js", to: "support.js" },
  { from: "src/taskpane/help.html", to: "help.html" },
];

/** What both builds share. name also names the cache, so that the two never mix; clean, what stays in the folder. */
const base = (name, mode, folder, clean = true) => ({
  name,
  mode,
  devtool: mode === "production" ? false : "source-map",
  output: {
    path: path.resolve(__dirname, folder),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "assets/[name].[contenthash:8][ext]",
    clean,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules },
  performance: { hints: false },
  // swc takes a third of terser's time for bundles of the same size.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
  cache: { type: "filesystem", name: `${name}-${mode}` },
  stats: "errors-warnings",
});

const common = () => [
  // Griffel sorts its own rules into buckets, so the order in which modules load does not matter.
  new MiniCssExtractPlugin({ filename: "[name].css", ignoreOrder: true }),
  new GriffelCSSExtractionPlugin(),
  new LicencesPlugin(),
];

/**
 * Two builds, by name:
 * addin      what Excel loads, for a static HTTPS server. --env origin=https://... sets the addresses of
 *            the manifest; --env officejs=local serves office.js from the same folder (closed networks).
 * workbench  a static page that needs no Excel: the same pane, office.js beside it, and the stand-in.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? "production";
  const origin = env.origin ?? DEVELOPMENT_ORIGIN;
  const officeJs = env.officejs === "local" ? LOCAL : CDN;
  const addin = {
    ...base("addin", mode, "dist", { keep: /^workbench(\/|$)/ }),
    entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/commands.ts" },
    plugins: [
      ...common(),
      page("taskpane", "./src/taskpane/taskpane.html", officeJs),
      page("commands", "./src/commands/commands.html", officeJs),
      new CopyWebpackPlugin({
        patterns: [
          ...plainFiles,
          {
            from: "manifest.xml",
            transform: (content) =>
              manifestFor(content.toString(), { from: DEVELOPMENT_ORIGIN, to: origin, version }),
          },
          ...(officeJs === LOCAL ? officeFiles("office") : []),
        ],
      }),
    ],
    devServer: {
      port: 3000,
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
      server: "https",
    },
  };
  const workbench = {
    ...base("workbench", mode, "dist/workbench"),
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/commands.ts",
      index: "./src/standalone/workbench/index.tsx",
    },
    plugins: [
      ...common(),
      page("taskpane", "./src/taskpane/taskpane.html", LOCAL),
      page("commands", "./src/commands/commands.html", LOCAL),
      page("index", "./src/standalone/workbench/index.html", null),
      new CopyWebpackPlugin({
        patterns: [
          ...plainFiles,
          { from: "assets/samples/scores-*.xlsx", to: "samples/[name][ext]" },
          { from: "src/standalone/workbench/trust", to: "office/AgaveErrorUX" },
          ...officeFiles("office"),
        ],
      }),
    ],
  };
  return [addin, workbench];
};
