const { TestEnvironment } = require("jest-environment-jsdom");

/**
 * jsdom for the pane, with what browsers have and jsdom lacks, and Node's own builds of packages, so
 * that real workbooks can be read beside the page.
 */
module.exports = class PaneEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      Uint8Array,
      ArrayBuffer,
      structuredClone,
      ReadableStream,
      WritableStream,
      TransformStream,
      DecompressionStream,
      CompressionStream,
      Blob,
      Response,
    });
  }

  exportConditions() {
    return ["node", "node-addons", "require"];
  }
};
