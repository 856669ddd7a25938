/** A value, or a failure with a code. Errors are values at the edges of every layer. */
export type Outcome<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: Code;
      readonly params: Readonly<Record<string, string | number>>;
    };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failure<Code extends string>(
  code: Code,
  params: Readonly<Record<string, string | number>> = {}
): {
  readonly ok: false;
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
} {
  return { ok: false, code, params };
}
