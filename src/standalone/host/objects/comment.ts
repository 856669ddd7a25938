import type { Worksheet as Sheet } from "@cj-tech-master/excelts";
import { formatArea, parseArea } from "../area";
import {
  type ExcelClass,
  instance,
  type Instance,
  isInstance,
  object,
  value,
} from "../excel-class";
import { ExcelError, itemNotFound, mustBe } from "../excel-error";
import { mentionsOf, plainText, type RichContent, setMentions } from "../mentions";
import { newGuid } from "../new-guid";
import { guard } from "../protection-guard";
import { loaded, rangeAt, SheetRange } from "../sheet-range";
import { type Session, worksheetId } from "../session";
import { Range } from "./range";

type Threaded = Sheet["threadedComments"][number];
type Stored = Threaded["comment"];

interface CommentTarget {
  readonly sheet: Sheet;
  readonly entry: Threaded;
}
interface ReplyTarget extends CommentTarget {
  readonly reply: Threaded;
}

interface CommentsTarget {
  /** null: all of the workbook's. */
  readonly home: Sheet | null;
}

const USER = "Office Add-in";

const idOf = ({ comment }: Threaded): string => comment.id ?? "";

const commentsIn = ({ home }: CommentsTarget, excel: Session): CommentTarget[] =>
  (home ? [home] : excel.sheets).flatMap((sheet) =>
    sheet.threadedComments
      .filter((entry) => !entry.comment.parentId)
      .map((entry) => ({ sheet, entry }))
  );

const repliesOf = ({ sheet, entry }: CommentTarget): ReplyTarget[] =>
  sheet.threadedComments
    .filter((each) => each.comment.parentId === idOf(entry))
    .map((reply) => ({ sheet, entry, reply }));

function author(excel: Session): string {
  const { model } = excel.book;
  return (
    model.persons.find((person) => person.displayName === USER)?.id ?? model.registerPerson(USER)
  );
}

function made(excel: Session, content: string | RichContent, parentId?: string): Stored {
  return {
    id: newGuid(),
    ...(parentId ? { parentId } : {}),
    personId: author(excel),
    date: new Date().toISOString().replace("Z", ""),
    text: plainText(content),
  };
}

const note = (excel: Session, sheet: Sheet) => excel.book.changes.sheet(sheet.id, "threads");

const personName = (excel: Session, { comment }: Threaded): string =>
  excel.book.model.persons.find((person) => person.id === comment.personId)?.displayName ?? USER;

const shared = <T extends CommentTarget>(of: (target: T) => Threaded) => ({
  id: value((target: T) => idOf(of(target))),
  authorName: value((target: T, excel: Session) => personName(excel, of(target))),
  authorEmail: value((target: T, excel: Session) => {
    const person = excel.book.model.persons.find((each) => each.id === of(target).comment.personId);
    return person?.userId ?? "";
  }),
  creationDate: value((target: T) => of(target).comment.date ?? null),
  content: value(
    (target: T) => of(target).comment.text,
    (target: T, content: string, excel: Session) => {
      of(target).comment.text = content;
      setMentions(of(target), undefined);
      note(excel, target.sheet);
    }
  ),
  contentType: value((target: T) => (mentionsOf(of(target)) ? "Mention" : "Plain")),
  mentions: value((target: T) => mentionsOf(of(target))?.mentions ?? []),
  richContent: value((target: T) => mentionsOf(of(target))?.richContent ?? of(target).comment.text),
});

const updateMentions = <T extends CommentTarget>(
  target: T,
  entry: Threaded,
  content: RichContent,
  excel: Session
) => {
  entry.comment.text = plainText(content);
  setMentions(entry, content);
  note(excel, target.sheet);
};

const location = ({ sheet, entry }: CommentTarget) => {
  const area = parseArea(entry.ref);
  if (!area) throw itemNotFound();
  return instance(Range, new SheetRange(sheet, area));
};

export const CommentReply: ExcelClass<ReplyTarget> = {
  name: "CommentReply",
  id: ({ reply }) => idOf(reply),
  properties: {
    ...shared<ReplyTarget>(({ reply }) => reply),
    resolved: value(({ entry }) => entry.comment.done ?? false),
  },
  methods: {
    delete: ({ sheet, reply }, _args, excel) => {
      sheet.threadedComments = sheet.threadedComments.filter((each) => each !== reply);
      note(excel, sheet);
    },
    getLocation: location,
    getParentComment: ({ sheet, entry }) => instance(Comment, { sheet, entry }),
    updateMentions: (target, [content]: [RichContent], excel) =>
      updateMentions(target, target.reply, content, excel),
  },
};

const required = <T>(found: T | undefined): T => {
  if (found === undefined) throw itemNotFound();
  return found;
};

export const CommentReplyCollection: ExcelClass<CommentTarget> = {
  name: "CommentReplyCollection",
  properties: {},
  methods: {
    add: (target, [content]: [string | RichContent], excel) => {
      const reply = { ref: target.entry.ref, comment: made(excel, content, idOf(target.entry)) };
      if (typeof content !== "string") setMentions(reply, content);
      target.sheet.threadedComments.push(reply);
      note(excel, target.sheet);
      return instance(CommentReply, { ...target, reply });
    },
    getCount: (target) => repliesOf(target).length,
    getItem: (target, [id]: [string]) =>
      instance(CommentReply, required(repliesOf(target).find(({ reply }) => idOf(reply) === id))),
    getItemOrNullObject: (target, [id]: [string]) =>
      instance(
        CommentReply,
        repliesOf(target).find(({ reply }) => idOf(reply) === id)
      ),
    getItemAt: (target, [index]: [number]) =>
      instance(CommentReply, required(repliesOf(target)[index])),
  },
  items: (target) => repliesOf(target).map((each) => instance(CommentReply, each)),
};

export const Comment: ExcelClass<CommentTarget> = {
  name: "Comment",
  id: ({ entry }) => idOf(entry),
  properties: {
    ...shared<CommentTarget>(({ entry }) => entry),
    resolved: value(
      ({ entry }: CommentTarget) => entry.comment.done ?? false,
      ({ sheet, entry }, done: boolean, excel) => {
        entry.comment.done = done;
        note(excel, sheet);
      }
    ),
    replies: object(
      () => CommentReplyCollection,
      (target) => target
    ),
  },
  methods: {
    delete: ({ sheet, entry }, _args, excel) => {
      const id = idOf(entry);
      sheet.threadedComments = sheet.threadedComments.filter(
        (each) => each !== entry && each.comment.parentId !== id
      );
      note(excel, sheet);
      raise(excel, sheet, id, 251);
    },
    getLocation: location,
    updateMentions: (target, [content]: [RichContent], excel) =>
      updateMentions(target, target.entry, content, excel),
  },
};

function raise(excel: Session, sheet: Sheet, commentId: string, type: number): void {
  const id = worksheetId(sheet);
  excel.raise(type, [""], {
    commentDetails: [{ commentId, replyIds: [] }],
    source: "Local",
    type: "CommentAdded",
    worksheetId: id,
  });
}

export const CommentCollection: ExcelClass<CommentsTarget> = {
  name: "CommentCollection",
  properties: {},
  methods: {
    add: ({ home }, [cell, content]: [Instance | string, string | RichContent], excel) => {
      const range = isInstance(cell)
        ? (cell.target as SheetRange)
        : rangeAt(excel, home ?? excel.activeSheet, cell);
      const { sheet, area } = range;
      guard(loaded(excel, sheet), "objects");
      mustBe(area.top === area.bottom && area.left === area.right);
      const ref = formatArea(area);
      if (sheet.threadedComments.some((each) => each.ref === ref))
        throw new ExcelError("InvalidArgument");
      const entry = { ref, comment: made(excel, content) };
      if (typeof content !== "string") setMentions(entry, content);
      sheet.threadedComments.push(entry);
      note(excel, sheet);
      raise(excel, sheet, idOf(entry), 250);
      return instance(Comment, { sheet, entry });
    },
    getCount: (target, _args, excel) => commentsIn(target, excel).length,
    getItem: (target, [id]: [string], excel) =>
      instance(
        Comment,
        required(commentsIn(target, excel).find(({ entry }) => idOf(entry) === id))
      ),
    getItemOrNullObject: (target, [id]: [string], excel) =>
      instance(
        Comment,
        commentsIn(target, excel).find(({ entry }) => idOf(entry) === id)
      ),
    getItemAt: (target, [index]: [number], excel) =>
      instance(Comment, required(commentsIn(target, excel)[index])),
    getItemByCell: (target, [cell]: [Instance | string], excel) => {
      const range = isInstance(cell)
        ? (cell.target as SheetRange)
        : rangeAt(excel, target.home ?? excel.activeSheet, cell);
      const ref = formatArea(range.area);
      const found = commentsIn(target, excel).find(
        ({ sheet, entry }) => sheet === range.sheet && entry.ref === ref
      );
      return instance(Comment, required(found));
    },
    getItemByReplyId: (target, [id]: [string], excel) =>
      instance(
        Comment,
        required(
          commentsIn(target, excel).find((each) =>
            repliesOf(each).some(({ reply }) => idOf(reply) === id)
          )
        )
      ),
  },
  events: {
    onAdded: { name: "Added", type: 250 },
    onChanged: { name: "Changed", type: 252 },
    onDeleted: { name: "Deleted", type: 251 },
  },
  eventTarget: () => "",
  items: (target, excel) => commentsIn(target, excel).map((each) => instance(Comment, each)),
};
