import { useRef, useState } from "react";
import { bytesOf, download } from "./files";
import { forgetWork } from "./kept-work";
import type { OpenWorkbook } from "./open-workbook";
import { withName, type Texts } from "./texts";

interface HeaderProps {
  readonly texts: Texts;
  readonly workbook: OpenWorkbook | null;
  readonly onOpen: (file: File | undefined) => Promise<void>;
  readonly onSample: () => Promise<void>;
  readonly onMessage: (text: string) => void;
}

/** Opening and saving files, and what this page is. */
export function Header({ texts, workbook, onOpen, onSample, onMessage }: HeaderProps) {
  const [introduced, setIntroduced] = useState(true);
  const picker = useRef<HTMLInputElement>(null);
  const save = async () => {
    if (!workbook) return;
    const { bytes, losses } = await bytesOf(workbook);
    if (losses.length > 0 && !window.confirm(withName(texts.losses, { what: losses.join("; ") })))
      return;
    download(workbook.book.name, bytes);
    workbook.saved();
    await forgetWork().catch(() => {});
    onMessage(withName(texts.saved, { name: workbook.book.name }));
  };
  return (
    <header className="head">
      <div className="head-bar">
        <h1>{texts.title}</h1>
        <button className="primary" onClick={() => picker.current?.click()}>
          {texts.open}
        </button>
        <button onClick={() => void save()}>{texts.save}</button>
        <button onClick={() => void onSample()}>{texts.sample}</button>
        <button aria-expanded={introduced} onClick={() => setIntroduced(!introduced)}>
          {introduced ? texts.hideIntro : texts.showIntro}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          aria-label={texts.open}
          onChange={(event) => {
            void onOpen(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      {introduced && (
        <ol className="intro">
          {texts.intro.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </header>
  );
}
