import * as fc from "fast-check";
import {
  appendTo,
  attribute,
  childrenOf,
  escapeAttribute,
  escapeCellText,
  escapeText,
  plainXml,
  rootOf,
  sourceOf,
  unescapeXml,
  withAttribute,
} from "../../../src/standalone/host/package/xml";

const childNames = (xml: string) => childrenOf(xml, rootOf(xml)).map((child) => child.name);

test.each([
  [
    "a declaration and a comment before the root",
    '<?xml version="1.0"?><!-- <x> --><a><b/></a>',
    ["b"],
  ],
  ["nested elements of one name", "<a><b><b/><b></b></b><c/></a>", ["b", "c"]],
  ["names that begin alike", "<a><bc/><b><bc/></b></a>", ["bc", "b"]],
  ["a tag end inside an attribute", "<a><b t=\"1>2\"/><c t='/>'></c></a>", ["b", "c"]],
  ["prefixes", "<x:a><x:b/><y:c></y:c></x:a>", ["b", "c"]],
  ["an empty root", "<a/>", []],
])("children are found past %s", (_, xml, wanted) => {
  expect(childNames(plainXml(xml))).toEqual(wanted);
});

test("CDATA becomes ordinary text, comments go", () => {
  expect(plainXml("<a><!-- x --><![CDATA[<b>&]]></a>")).toBe("<a>&lt;b&gt;&amp;</a>");
});

test("text and attributes survive escaping and unescaping", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(unescapeXml(escapeText(text))).toBe(text);
      const tag = `<a v="${escapeAttribute(text)}"/>`;
      expect(attribute(tag, "v")).toBe(text);
    })
  );
});

test("control characters of a cell's text are written as Excel writes them", () => {
  expect(escapeCellText("a\u0001b_x0041_\r\n")).toBe("a_x0001_b_x005F_x0041__x000D_\n");
});

test("an attribute is set, replaced and taken out; the others stay as written", () => {
  expect(withAttribute('<c r="A1" s = "3"/>', "s", 5)).toBe('<c r="A1" s="5"/>');
  expect(withAttribute("<c r='A1'>", "s", 5)).toBe("<c r='A1' s=\"5\">");
  expect(withAttribute('<c rs="1" s="3" t="s">', "s", null)).toBe('<c rs="1" t="s">');
});

test("content is put in last, also into an element that was empty", () => {
  for (const xml of ["<a><b/></a>", "<a></a>", "<a />", "<x:a/>"]) {
    const longer = appendTo(xml, rootOf(xml), "<z/>");
    const children = childrenOf(longer, rootOf(longer));
    expect(children.map((child) => sourceOf(longer, child)).pop()).toBe("<z/>");
  }
});
