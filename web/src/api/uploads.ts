/** Files on their way to the desk: sent in chunks that may be repeated, and gone on with where they were cut off. */
import { api, type Shapes, take } from "./client";
import { ApiProblem } from "./problem";

export type Upload = Shapes["UploadOut"];
export type UploadPurpose = Shapes["Purpose"];
export type TakenUpload = Shapes["CollectUpload"];

const CHUNK = 4 * 1024 ** 2;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A larger file is not hashed beforehand, and so begins anew where it was cut off. */
const HASHED = 512 * 1024 ** 2;

/** One's own upload of the same bytes that was cut off, where there is one, or a new one. */
async function begin(file: File, purpose: UploadPurpose): Promise<Upload> {
  const hash = file.size <= HASHED ? await sha256(new Uint8Array(await file.arrayBuffer())) : null;
  const mine = hash ? await take(api.GET("/api/uploads")) : [];
  const cutOff = mine.find((one) => one.sha256 === hash && one.size === file.size && one.purpose === purpose);
  const announced = { name: file.name, size: file.size, purpose, sha256: hash };
  return cutOff ?? take(api.POST("/api/uploads", { body: announced }));
}

async function sendChunk(upload: Upload, file: File): Promise<number> {
  const part = file.slice(upload.offset, upload.offset + Math.min(CHUNK, upload.max_chunk));
  const chunk = new Uint8Array(await part.arrayBuffer());
  const asked = api.PATCH("/api/uploads/{upload}", {
    params: { path: { upload: upload.upload }, query: { offset: upload.offset, sha256: await sha256(chunk) } },
    headers: { "Content-Type": "application/octet-stream" },
    body: chunk as never,
    bodySerializer: (body: unknown) => body as Uint8Array<ArrayBuffer>,
  });
  try {
    return (await take(asked)).offset;
  } catch (error) {
    // The desk knows better how much it has: go on from there.
    if (error instanceof ApiProblem && error.code === "offset_differs") return Number(error.facts.offset);
    throw error;
  }
}

/** Send a file whole; `onProgress` is told the share that arrived. Gives the name of the finished upload. */
export async function sendFile(
  file: File,
  onProgress: (share: number) => void,
  purpose: UploadPurpose = "evidence",
): Promise<string> {
  let upload = await begin(file, purpose);
  while (upload.offset < upload.size) {
    onProgress(upload.offset / upload.size);
    upload = { ...upload, offset: await sendChunk(upload, file) };
  }
  onProgress(1);
  if (upload.state !== "open") return upload.upload;
  const finish = { params: { path: { upload: upload.upload } } };
  return (await take(api.POST("/api/uploads/{upload}/finish", finish))).upload;
}

export const collectUpload = (ref: string, body: TakenUpload) =>
  take(api.POST("/api/cases/{case}/evidence/uploads", { params: { path: { case: ref } }, body }));
