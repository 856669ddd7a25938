// office.js asks this page whether the page around its frame may be trusted; here both are the workbench.
parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin);
