/** The package has no types for the half of pdf.js that reads; it puts itself where the other half looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
