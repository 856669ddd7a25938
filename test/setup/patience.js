// A machine that does other work is slow, not wrong: what a test waits for may take its time.
if (typeof document !== "undefined") {
  require("@testing-library/react").configure({ asyncUtilTimeout: 20000 });
}
