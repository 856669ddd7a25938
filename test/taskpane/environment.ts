import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import { TestEnvironment } from "jest-environment-jsdom";

/**
 * jsdom for the pane, with what browsers have and jsdom lacks, and Node's own builds of packages, so
 * that real workbooks can be read beside the page.
 */
export default class PaneEnvironment extends TestEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
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

  override exportConditions() {
    return ["node", "node-addons", "require"];
  }
}
