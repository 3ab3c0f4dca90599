/** What a worker answers with: the number of the request, and the answer or what went wrong. */
export interface WorkerReply<Answer> {
  readonly id: number;
  readonly answer?: Answer;
  readonly error?: string;
}

/** Asks a worker, which is started for the first request, and anew for the next one after it has stopped. */
export class WorkerClient<Request extends object, Answer> {
  readonly #url: string;
  readonly #waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  #worker: Worker | undefined;
  #last = 0;

  /** @param url Of a script that answers each request, which carries its number as `id`, with a `WorkerReply`. */
  constructor(url: string) {
    this.#url = url;
  }

  /** @throws Error where the worker has none to give, stops, or cannot be started. */
  ask(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#worker ??= this.#start();
      this.#last += 1;
      this.#waiting.set(this.#last, { resolve, reject });
      this.#worker.postMessage({ ...request, id: this.#last });
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#url, { type: 'module' });
    worker.onmessage = ({ data: { id, answer, error } }: MessageEvent<WorkerReply<Answer>>) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (answer === undefined) waiting?.reject(new Error(error));
      else waiting?.resolve(answer);
    };
    worker.onerror = () => {
      worker.terminate();
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('the worker stopped'));
      this.#waiting.clear();
    };
    return worker;
  }
}
