import make from "../../webpack.config.js";

/** The add-in's build as it is, but for its code: pages, manifest and files in a second. --env folder=... says where. */
export default (env, argv) => {
  const [addin] = make(env, argv);
  const { entry, output } = addin;
  const names = Object.keys(entry);
  return {
    ...addin,
    cache: false,
    entry: Object.fromEntries(names.map((name) => [name, "data:text/javascript,"])),
    output: { ...output, path: env.folder },
  };
};
