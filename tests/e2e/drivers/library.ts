import type { Page } from '@playwright/test';

/** A visitor's own articles and places. */
export class LibraryDriver {
  constructor(private readonly page: Page) {}

  /** Opens the visitor's own articles, in the view of the articles. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add an article' }).first().click();
    await this.page.getByRole('heading', { name: 'Your articles' }).waitFor();
  }

  /** Pastes the text of an article and has its places found. */
  async paste(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Paste the text/ }).fill(text);
    await this.page.getByRole('button', { name: 'Find its places' }).first().click();
  }

  /** Chooses files as from the file chooser. */
  async chooseFiles(...files: File[]): Promise<void> {
    const asGiven = async (file: File) => ({
      name: file.name,
      mimeType: '',
      buffer: Buffer.from(await file.arrayBuffer()),
    });
    const given = await Promise.all(files.map(asGiven));
    await this.page.getByLabel('Choose files').setInputFiles(given);
  }

  /** The headings of the visitor's articles. */
  titles(): Promise<string[]> {
    return this.page
      .getByRole('region', { name: 'Your articles' })
      .getByRole('heading', { level: 3 })
      .allInnerTexts();
  }

  /** From now on the browser's database refuses all pages, or is full. */
  async refuseStorage(why: 'blocked' | 'full'): Promise<void> {
    await this.page.addInitScript((why) => {
      if (why === 'blocked') {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        };
      } else {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('There is no room left.', 'QuotaExceededError');
        };
      }
    }, why);
  }

  /** Corrupts an article that this browser stores, as a fault of its disk could. */
  async corruptStored(title: string): Promise<void> {
    await this.page.evaluate(async (title) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
      const database = await done(indexedDB.open('corridor-atlas'));
      const store = database.transaction('articles', 'readwrite').objectStore('articles');
      for (const article of await done(store.getAll())) {
        if (article.citation.title !== title) continue;
        await done(store.put({ ...article, sentences: 'spoilt' }, article.id));
      }
      database.close();
    }, title);
  }

  /** Opens a saved file. */
  async openSaved(name: string, text: string): Promise<void> {
    const buffer = Buffer.from(text);
    await this.page
      .getByLabel('Open a saved file')
      .setInputFiles([{ name, mimeType: 'application/json', buffer }]);
  }
}
