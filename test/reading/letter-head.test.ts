import { gridOf } from "../../src/model/grid";
import { letterHead } from "../../src/reading/facts/letter-head";

const sheet = (...rows: (string | number)[][]) => [gridOf("ข้อมูล", rows)];

describe("the head of the letter in rows of label and value", () => {
  it("is read with the cell of each value", () => {
    const head = letterHead(
      sheet(
        ["ส่วนราชการ", "งานนิติการ สำนักปลัด"],
        ["ที่ :", "ชร ๑/๒"],
        ["วันที่", "๕ ธันวาคม ๒๕๖๘"],
        ["เรียน", "นายกเทศมนตรี"]
      )
    );
    expect(head).toMatchObject({
      office: { value: "งานนิติการ สำนักปลัด", at: { sheet: "ข้อมูล", address: "B1" } },
      number: { value: "ชร ๑/๒" },
      date: { value: "๕ ธันวาคม ๒๕๖๘" },
      to: { value: "นายกเทศมนตรี", at: { address: "B4" } },
    });
  });

  it("says a date cell as a date", () => {
    const head = letterHead(sheet(["ส่วนราชการ", "ก"], ["ที่", "๑"], ["วันที่", 45996]));
    expect(head.date?.value).toBe("5 ธันวาคม 2568");
  });

  it.each([
    [
      "labels over columns",
      [
        ["ที่", "วันที่", "เรียน"],
        ["1", "2", "3"],
      ],
    ],
    ["labels without values", [["ส่วนราชการ"], ["ที่"], ["วันที่"], ["เรียน"]]],
    [
      "one label alone",
      [
        ["ที่", "หน่วยงาน"],
        ["1", "เทศบาล"],
      ],
    ],
  ])("is not taken from %s", (_, rows) => {
    expect(letterHead(sheet(...rows))).toEqual({});
  });
});
