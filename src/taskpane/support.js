/* Plain ES5, before any bundle: a webview that cannot run the pane is told so at once. */
(function () {
  var trident = /Trident|MSIE/.test(navigator.userAgent);
  var modern =
    "noModule" in document.createElement("script") &&
    "structuredClone" in window &&
    "Segmenter" in Intl;
  if (trident || !modern) document.documentElement.className += " is-too-old";
})();
