/** What stands in the margins of printed pages, in Excel's codes. */
export const PAPER_WORDS = {
  page: "หน้า &P จาก &N",
} as const;
