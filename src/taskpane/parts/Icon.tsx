/** Small line icons on a 20 by 20 grid; always beside a word, so hidden from screen readers. */
const PATHS = {
  check: "M4 10.5 8 14.5 16 5.5",
  error: "M6 6l8 8M14 6l-8 8",
  warning: "M10 7.5v4M10 13.9v.2M10 3 18 16.5H2Z",
  note: "M10 9.2v4.6M10 6.2v.2M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Z",
  again: "M15.8 8A6.2 6.2 0 1 0 16 11.6M16 3.8V8h-4.2",
  settings:
    "M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8.4 3.6 8.8 1.5h2.4l.4 2.1 1.8.7 1.8-1.2 1.7 1.7-1.2 1.8.7 1.8 2.1.4v2.4l-2.1.4-.7 1.8 1.2 1.8-1.7 1.7-1.8-1.2-1.8.7-.4 2.1H8.8l-.4-2.1-1.8-.7-1.8 1.2-1.7-1.7 1.2-1.8-.7-1.8-2.1-.4V8.8l2.1-.4.7-1.8-1.2-1.8 1.7-1.7 1.8 1.2Z",
  back: "M16.5 10h-13M9 4.5 3.5 10 9 15.5",
  sheet: "M3.5 3.5h13v13h-13ZM3.5 8h13M8 8v8.5",
  add: "M10 4v12M4 10h12",
  bang: "M10 4.5v7M10 14.8v.2",
  down: "M5 8l5 5 5-5",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
