const path = require("path");

const DIST = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/**
 * The unmodified files of Microsoft's npm package that Excel's web client asks for, with their licence.
 * The package spells its folders in lower case; the client asks for them as written here.
 */
exports.officeFiles = function officeFiles(folder) {
  const files = [
    ["office.js", "office.js"],
    ["excel-web-16.00.js", "excel-web-16.00.js"],
    ["excel-win32-16.01.js", "excel-win32-16.01.js"],
    ["excel-mac-16.00.js", "excel-mac-16.00.js"],
    ["excel-ios-16.00.js", "excel-ios-16.00.js"],
    ["th-th/office_strings.js", "th-th/office_strings.js"],
    ["en-us/office_strings.js", "en-us/office_strings.js"],
    ["telemetry/oteljs_agave.js", "telemetry/oteljs_agave.js"],
    ["telemetry/oteljs.js", "telemetry/oteljs.js"],
    ["../LICENSE.md", "LICENSE.md"],
  ];
  return files.map(([from, to]) => ({
    from: path.join(DIST, from),
    to: `${folder}/${to}`,
    info: { minimized: true },
    noErrorOnMissing: from.includes("mac") || from.includes("ios"),
  }));
};
