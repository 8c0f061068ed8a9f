export declare class PlainProblem extends Error {}
export declare function tell(error: unknown): void
