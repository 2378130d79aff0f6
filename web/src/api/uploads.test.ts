import { answer, refuse } from "@testing/network";
import { describe, expect, it } from "vitest";
import { sendFile } from "./uploads";

const UPLOAD = {
  upload: "up-1",
  name: "log.txt",
  purpose: "evidence",
  size: 6,
  offset: 0,
  sha256: null as string | null,
  state: "open",
  created_at: "2026-11-28T10:00:00Z",
  expires_at: "2026-11-29T10:00:00Z",
  min_chunk: 1,
  max_chunk: 4,
};
const FILE = new File(["abcdef"], "log.txt");
const HASH = "bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721";

describe("a file on its way", () => {
  it("goes in chunks no larger than the desk takes, and tells how far it is", async () => {
    answer("get", "/api/uploads", []);
    const begun = answer("post", "/api/uploads", UPLOAD, 201);
    const chunks = answer("patch", "/api/uploads/up-1", ({ query }) => ({
      ...UPLOAD,
      offset: query.get("offset") === "0" ? 4 : 6,
    }));
    answer("post", "/api/uploads/up-1/finish", { ...UPLOAD, state: "finished" });
    const shares: number[] = [];
    expect(await sendFile(FILE, (share) => shares.push(Math.round(share * 100)))).toBe("up-1");
    expect(begun[0]?.body).toEqual({ name: "log.txt", size: 6, purpose: "evidence", sha256: HASH });
    expect(chunks.map((one) => one.query.get("offset"))).toEqual(["0", "4"]);
    expect(shares).toEqual([0, 67, 100]);
  });

  it("goes on where the same bytes were cut off", async () => {
    answer("get", "/api/uploads", [
      { ...UPLOAD, upload: "up-0", sha256: "0".repeat(64) },
      { ...UPLOAD, sha256: HASH, offset: 4 },
    ]);
    const chunks = answer("patch", "/api/uploads/up-1", { ...UPLOAD, offset: 6 });
    answer("post", "/api/uploads/up-1/finish", { ...UPLOAD, state: "finished" });
    await sendFile(FILE, () => undefined);
    expect(chunks.map((one) => one.query.get("offset"))).toEqual(["4"]);
  });

  it("believes the desk where it has another offset", async () => {
    answer("get", "/api/uploads", []);
    answer("post", "/api/uploads", UPLOAD, 201);
    let asked = 0;
    answer(
      "patch",
      "/api/uploads/up-1",
      () => {
        asked += 1;
        return { code: "offset_differs", title: "Differs", facts: { offset: 6 } };
      },
      409,
    );
    answer("post", "/api/uploads/up-1/finish", { ...UPLOAD, state: "finished" });
    expect(await sendFile(FILE, () => undefined)).toBe("up-1");
    expect(asked).toBe(1);
  });

  it("is not sent again once it is whole", async () => {
    answer("get", "/api/uploads", [{ ...UPLOAD, sha256: HASH, offset: 6, state: "finished" }]);
    expect(await sendFile(FILE, () => undefined)).toBe("up-1");
  });

  it("says what the desk refuses", async () => {
    answer("get", "/api/uploads", []);
    refuse("post", "/api/uploads", 413, "too_large", "It is too large.");
    await expect(sendFile(FILE, () => undefined)).rejects.toThrow("It is too large.");
  });
});
