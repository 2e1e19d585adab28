export interface ModelProblem {
  /** JSONPath of the mistake. */
  readonly path: string;
  readonly message: string;
}

/** What is wrong with a model, at most twenty places of it. */
export function ProblemList({ problems }: { readonly problems: readonly ModelProblem[] }) {
  return (
    <ul>
      {problems.slice(0, 20).map(({ path, message }) => (
        <li key={path + message}>
          <code>{path}</code>: <span lang="en">{message}</span>
        </li>
      ))}
    </ul>
  );
}
