/** version is the package's, of three parts; from and to are origins. Throws with the reason. */
export function manifestFor(
  manifest: string,
  options: { readonly from: string; readonly to: string; readonly version: string }
): string;
