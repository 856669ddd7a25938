import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook file with a note of the older kind in a cell of a sheet, as Excel writes one. */
export function withNote(file: Uint8Array, sheet: string, cell: string, text: string): Uint8Array {
  const parts = unzipSync(file);
  const textOf = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
  const put = (part: string, xml: string) => (parts[part] = strToU8(xml));
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="([^"]+)"`).exec(
    textOf("xl/workbook.xml")
  )?.[1];
  const relationships = textOf("xl/_rels/workbook.xml.rels").match(/<Relationship [^>]*>/g) ?? [];
  const named = relationships.find((each) => each.includes(`Id="${id}"`)) ?? "";
  const name = /worksheets\/([^"]+)"/.exec(named)?.[1] ?? "";
  const part = `xl/worksheets/${name}`;
  const rels = `xl/worksheets/_rels/${name}.rels`;
  const [, column = "A", row = "1"] = /([A-Z])(\d+)/.exec(cell) ?? [];
  const at = { row: Number(row) - 1, column: column.charCodeAt(0) - 65 };
  put(
    "xl/comments77.xml",
    `<comments xmlns="${MAIN}"><authors><author>เจ้าหน้าที่</author></authors><commentList>` +
      `<comment ref="${cell}" authorId="0"><text><t>${text}</t></text></comment></commentList></comments>`
  );
  put(
    "xl/drawings/vmlDrawing77.vml",
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1077" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 1, 10, 3, 15, 5, 4</x:Anchor><x:Row>${at.row}</x:Row><x:Column>${at.column}</x:Column></x:ClientData></v:shape></xml>`
  );
  const known =
    textOf(rels) ||
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
  put(
    rels,
    known.replace(
      "</Relationships>",
      `<Relationship Id="rIdNote" Type="${OFFICE}/comments" Target="../comments77.xml"/>` +
        `<Relationship Id="rIdBox" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing77.vml"/></Relationships>`
    )
  );
  const drawing = `<legacyDrawing xmlns:r="${OFFICE}" r:id="rIdBox"/>`;
  put(part, textOf(part).replace(/(<tableParts|<extLst|<\/worksheet>)/, `${drawing}$1`));
  put(
    "[Content_Types].xml",
    textOf("[Content_Types].xml").replace(
      "</Types>",
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
        '<Override PartName="/xl/comments77.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>'
    )
  );
  return zipSync(parts);
}

/** Where the file's note stands, in the list of notes and in the drawing of its box; null where there is none. */
export function noteIn(file: Uint8Array): { list: string | null; box: string | null } {
  const parts = Object.entries(unzipSync(file)).map(([part, bytes]) => [part, strFromU8(bytes)]);
  const first = (name: RegExp, find: RegExp) =>
    parts.flatMap(([part, xml]) => (name.test(part ?? "") ? (find.exec(xml ?? "") ?? []) : []));
  const [, list] = first(/comments/i, /<comment ref="([^"]+)"/);
  const [, row, column] = first(/vmlDrawing/, /<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)/);
  const box =
    row && column ? `${String.fromCharCode(65 + Number(column))}${Number(row) + 1}` : null;
  return { list: list ?? null, box };
}
