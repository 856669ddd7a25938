const OFFICE_CDN = "https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com";

/**
 * The content security policy of a page: nothing inline, nothing foreign but Microsoft's CDN where
 * office.js comes from there. Styles are inline because Fluent and office.js inject them.
 */
exports.policyFor = function policyFor(officeJs) {
  const scripts = officeJs?.startsWith("https:") ? `'self' ${OFFICE_CDN}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
};
