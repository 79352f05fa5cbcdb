/** The last answers by question, the one longest unused let go first. */
export class RecentAnswers<Answer> {
  readonly #answers = new Map<string, Answer>();

  constructor(private readonly most: number) {}

  get(question: string): Answer | undefined {
    const answer = this.#answers.get(question);
    if (answer !== undefined) this.set(question, answer);
    return answer;
  }

  set(question: string, answer: Answer): void {
    this.#answers.delete(question);
    this.#answers.set(question, answer);
    if (this.#answers.size <= this.most) return;
    const [oldest] = this.#answers.keys();
    this.#answers.delete(oldest!);
  }
}
