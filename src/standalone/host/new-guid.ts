const digits = (length: number): string =>
  Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join("");

/** A new "{GUID}", in capitals as Excel writes them. */
export const newGuid = (): string =>
  `{${digits(8)}-${digits(4)}-4${digits(3)}-A${digits(3)}-${digits(12)}}`.toUpperCase();
