/** Ties ribbon buttons (manifest.xml, FunctionName) to what they do; each button is free again when it is done. */
export async function associate(
  commands: Readonly<Record<string, () => Promise<void>>>
): Promise<void> {
  await Office.onReady();
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run().finally(() => event.completed());
    });
  }
}

/**
 * Shows a page of the add-in in a small window, where Office opens windows: a ribbon button has no place of its
 * own to say something.
 */
export function showPage(address: string): void {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return;
  Office.context.ui.displayDialogAsync(address, { height: 25, width: 35 });
}

/** The language of Excel's own surface, as a tag. */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}
