import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { parseArea } from "../area";
import { mentionsOf, placesOf, type RichContent, richText, setMentions } from "../mentions";
import { newGuid } from "../new-guid";
import { RELATIONSHIP } from "./parts";
import { insertChild } from "./sheet-order";
import type { WorkbookPackage } from "./workbook-package";
import {
  appendTo,
  attribute,
  childOf,
  childrenOf,
  escapeAttribute,
  escapeText,
  prefixed,
  rootOf,
  splice,
  tagOf,
  unescapeXml,
  type XmlElement,
} from "./xml";

const THREADS = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const PERSONS = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The threads of a sheet, from the part that the sheet itself names: the library goes by part numbers. */
export function readComments(
  parts: WorkbookPackage,
  part: string,
  persons: readonly Person[]
): Entry[] {
  const threads = parts.relationshipsOf(part).find((each) => each.type === THREADS)?.part;
  if (threads === undefined || !parts.has(threads)) return [];
  const xml = parts.xml(threads);
  return childrenOf(xml, rootOf(xml))
    .filter((each) => each.name === "threadedComment")
    .map((each) => {
      const tag = tagOf(xml, each);
      const text = childOf(xml, each, "text");
      const done = attribute(tag, "done");
      const comment = {
        id: attribute(tag, "id"),
        personId: attribute(tag, "personId"),
        parentId: attribute(tag, "parentId"),
        date: attribute(tag, "dT"),
        text: text ? unescapeXml(xml.slice(text.open, text.close)) : "",
        ...(done === undefined ? {} : { done: done === "1" || done === "true" }),
      };
      const entry = { ref: attribute(tag, "ref") ?? "A1", comment } as Entry;
      setMentions(entry, readMentions(xml, each, comment.text, persons));
      return entry;
    });
}

type Person = Workbook["persons"][number];

/** Mentions of a comment's element: where in the text they stand, and whom they mean. */
function readMentions(
  xml: string,
  comment: XmlElement,
  text: string,
  persons: readonly Person[]
): RichContent | undefined {
  const list = childOf(xml, comment, "mentions");
  if (!list) return undefined;
  const found = childrenOf(xml, list).map((each, id) => {
    const tag = tagOf(xml, each);
    const person = persons.find(({ id: own }) => own === attribute(tag, "mentionpersonId"));
    const start = Number(attribute(tag, "startIndex") ?? 0);
    const length = Number(attribute(tag, "length") ?? 0);
    return { id, start, length, name: person?.displayName ?? "", email: person?.userId ?? "" };
  });
  return {
    richContent: richText(text, found),
    mentions: found.map(({ id, name, email }) => ({ email, id, name })),
  };
}

/** What an Excel that knows no threads shows in a thread's note; Excel itself writes this text. */
const INTRODUCTION =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will " +
  "get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\n";

type Entry = Worksheet["threadedComments"][number];

/** A thread as a note: its author is the thread's id, so that Excel knows the note for its own. */
interface Note {
  readonly ref: string;
  readonly id: string;
  readonly text: string;
}

function notesOf(entries: readonly Entry[]): Note[] {
  return entries
    .filter(({ comment }) => !comment.parentId)
    .map(({ ref, comment }) => {
      const replies = entries.filter((each) => each.comment.parentId === comment.id);
      const lines = [
        `Comment:\n    ${comment.text}`,
        ...replies.map((each) => `Reply:\n    ${each.comment.text}`),
      ];
      return { ref, id: comment.id ?? "", text: INTRODUCTION + lines.join("\n") };
    });
}

/**
 * Makes the threads of a sheet's parts those of the model. Excel reads a thread only beside a note in the
 * same cell (a comment of the old kind, with a drawing of its own); notes that belong to no thread stay.
 */
export function writeComments(
  parts: WorkbookPackage,
  workbookPart: string,
  part: string,
  sheet: Worksheet
): void {
  const entries = sheet.threadedComments;
  const known = parts.relationshipsOf(part).find((each) => each.type === THREADS);
  if (entries.length === 0 && !known) return;
  const threads = known?.part ?? parts.freeName("xl/threadedComments/threadedComment1.xml");
  parts.set(
    threads,
    threadsXml(entries, sheet.workbook),
    "application/vnd.ms-excel.threadedcomments+xml"
  );
  if (!known) parts.relate(part, THREADS, threads);
  const notes = notesOf(entries);
  const gone = writeNotes(parts, part, notes);
  writeDrawing(parts, part, notes, gone);
  writePersons(parts, workbookPart, sheet.workbook);
}

function threadsXml(entries: readonly Entry[], model: Workbook): string {
  const items = entries.map((entry) => {
    const { ref, comment } = entry;
    const parent = comment.parentId ? ` parentId="${escapeAttribute(comment.parentId)}"` : "";
    const date = comment.date ? ` dT="${escapeAttribute(comment.date)}"` : "";
    const done = comment.done ? ' done="1"' : "";
    const ids = `personId="${escapeAttribute(comment.personId ?? "")}" id="${escapeAttribute(comment.id ?? "")}"`;
    return `<threadedComment ref="${ref}"${date} ${ids}${parent}${done}><text>${escapeText(comment.text)}</text>${mentionsXml(entry, model)}</threadedComment>`;
  });
  return `${HEAD}<ThreadedComments xmlns="${NAMESPACE}">${items.join("")}</ThreadedComments>`;
}

function mentionsXml(entry: Entry, model: Workbook): string {
  const content = mentionsOf(entry);
  const items = (content ? placesOf(content) : []).flatMap(({ id, start, length }) => {
    const who = content?.mentions?.find((each) => each.id === id);
    if (!who) return [];
    const known = model.persons.find(
      (each) => each.displayName === who.name && each.userId === who.email
    );
    const person = known?.id ?? newGuid();
    if (!known)
      model.persons.push({
        id: person,
        displayName: who.name,
        userId: who.email,
        providerId: "PeoplePicker",
      });
    return [
      `<mention mentionpersonId="${person}" mentionId="${newGuid()}" startIndex="${start}" length="${length}"/>`,
    ];
  });
  return items.length > 0 ? `<mentions>${items.join("")}</mentions>` : "";
}

function writePersons(parts: WorkbookPackage, workbookPart: string, model: Workbook): void {
  const known = parts.relationshipsOf(workbookPart).find((each) => each.type === PERSONS);
  const part = known?.part ?? parts.freeName("xl/persons/person.xml");
  let xml =
    known && parts.has(part)
      ? parts.xml(part)
      : `${HEAD}<personList xmlns="${NAMESPACE}"></personList>`;
  const there = new Set(
    childrenOf(xml, rootOf(xml)).map((each) => attribute(tagOf(xml, each), "id"))
  );
  for (const { id, displayName, userId, providerId } of model.persons) {
    if (there.has(id)) continue;
    const name = escapeAttribute(displayName);
    const user = escapeAttribute(userId ?? displayName);
    const provider = escapeAttribute(providerId ?? "None");
    const person = `<person displayName="${name}" id="${escapeAttribute(id)}" userId="${user}" providerId="${provider}"/>`;
    xml = appendTo(xml, rootOf(xml), prefixed(person, rootOf(xml).prefix));
  }
  parts.set(part, xml, "application/vnd.ms-excel.person+xml");
  if (!known) parts.relate(workbookPart, PERSONS, part);
}

/** Writes the notes of threads, and returns the cells of notes that were taken out. */
function writeNotes(parts: WorkbookPackage, sheet: string, notes: readonly Note[]): string[] {
  const known = parts.related(sheet, "/comments");
  const part = known?.part ?? parts.freeName("xl/comments1.xml");
  let xml =
    known && parts.has(part)
      ? parts.xml(part)
      : `${HEAD}<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
  const listIn = (now: string, name: string) => {
    const list = childOf(now, rootOf(now), name);
    if (!list) throw new SyntaxError(`notes without ${name}`);
    return list;
  };
  const authors = childrenOf(xml, listIn(xml, "authors")).map((each) =>
    xml.slice(each.open, each.close)
  );
  const cells = new Set(notes.map((note) => note.ref));
  const gone: string[] = [];
  for (const each of childrenOf(xml, listIn(xml, "commentList")).reverse()) {
    const tag = tagOf(xml, each);
    const ref = attribute(tag, "ref") ?? "";
    const ofThread = authors[Number(attribute(tag, "authorId"))]?.startsWith("tc=") === true;
    if (!ofThread && !cells.has(ref)) continue;
    xml = splice(xml, each.start, each.end, "");
    gone.push(ref);
  }
  const { prefix } = rootOf(xml);
  notes.forEach(({ ref, id, text }, index) => {
    const author = `<author>tc=${escapeText(id)}</author>`;
    const note =
      `<comment ref="${ref}" authorId="${authors.length + index}" shapeId="0">` +
      `<text><t xml:space="preserve">${escapeText(text)}</t></text></comment>`;
    xml = appendTo(xml, listIn(xml, "authors"), prefixed(author, prefix));
    xml = appendTo(xml, listIn(xml, "commentList"), prefixed(note, prefix));
  });
  parts.set(part, xml, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  if (!known) parts.relate(sheet, `${RELATIONSHIP}/comments`, part);
  return gone;
}

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** The box of each thread's note, hidden as Excel hides it. */
function writeDrawing(
  parts: WorkbookPackage,
  sheet: string,
  notes: readonly Note[],
  gone: readonly string[]
): void {
  const known = parts.related(sheet, "/vmlDrawing");
  const part = known?.part ?? parts.freeName("xl/drawings/vmlDrawing1.vml");
  let vml = (known && parts.text(part)) ?? EMPTY_DRAWING;
  for (const ref of gone) {
    const at = parseArea(ref);
    vml = vml.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
      const row = Number(/<x:Row>\s*(\d+)/.exec(shape)?.[1]) + 1;
      const column = Number(/<x:Column>\s*(\d+)/.exec(shape)?.[1]) + 1;
      const note = /ObjectType="Note"/.test(shape);
      return note && row === at?.top && column === at.left ? "" : shape;
    });
  }
  let id = Math.max(1024, ...[...vml.matchAll(/_x0000_s(\d+)/g)].map((each) => Number(each[1])));
  const boxes = notes.map(({ ref }) => {
    const at = parseArea(ref) ?? { top: 1, left: 1 };
    const [row, column] = [at.top - 1, at.left - 1];
    return (
      `<v:shape id="_x0000_s${++id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:104pt;height:64pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 3}, 15, ${row + 3}, 4</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  const end = vml.lastIndexOf("</xml");
  parts.set(
    part,
    splice(vml, end, end, boxes.join("")),
    "application/vnd.openxmlformats-officedocument.vmlDrawing"
  );
  if (known) return;
  const relationship = parts.relate(sheet, `${RELATIONSHIP}/vmlDrawing`, part);
  const reference = `<legacyDrawing xmlns:r="${RELATIONSHIP}" r:id="${relationship}"/>`;
  parts.set(sheet, insertChild(parts.xml(sheet), "legacyDrawing", reference));
}
