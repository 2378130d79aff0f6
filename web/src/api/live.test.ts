import { QueryClient } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connection, follow, heard } from "./live";

class Stream {
  static CLOSED = 2;
  readyState = 0;
  onopen = () => {};
  onerror = () => {};
  onmessage = (_: MessageEvent<string>) => {};
  close = vi.fn();
  constructor(readonly url: string) {}
  tell(subject: string, id: string) {
    const data = JSON.stringify({
      at: "2026-11-29T12:00:00Z",
      verb: "lead.labelled",
      subject,
      by: "analyst-2",
      position: null,
    });
    this.onmessage(new MessageEvent("message", { data, lastEventId: id }));
  }
}

describe("live updates", () => {
  const streams: Stream[] = [];
  const client = new QueryClient();
  const open = (url: string) => {
    streams.push(new Stream(url));
    return streams.at(-1) as unknown as EventSource;
  };
  let stop: () => void;
  beforeEach(() => {
    vi.useFakeTimers();
    streams.length = 0;
    heard.set([]);
    stop = follow(client, open);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it("make old what names the subject, many together, and nothing else", () => {
    client.setQueryData(["leads", "list"], []);
    client.setQueryData(["datasets"], []);
    streams[0]?.tell("LEAD-1", "m1");
    streams[0]?.tell("LEAD-2", "m2");
    vi.advanceTimersByTime(500);
    expect(client.getQueryState(["leads", "list"])?.isInvalidated).toBe(true);
    expect(client.getQueryState(["datasets"])?.isInvalidated).toBe(false);
    expect(heard.get().map((told) => told.subject)).toEqual(["LEAD-2", "LEAD-1"]);
  });

  it("go on behind the last event after the desk was away, and catch up", () => {
    const stream = streams[0] as Stream;
    stream.onopen();
    stream.tell("LEAD-1", "m1");
    vi.advanceTimersByTime(500);
    client.setQueryData(["leads", "list"], []);
    stream.readyState = Stream.CLOSED;
    stream.onerror();
    expect(connection.get()).toBe("lost");
    vi.advanceTimersByTime(6_000);
    expect(streams[1]?.url).toBe("/api/events?after=m1");
    streams[1]?.onopen();
    expect(connection.get()).toBe("live");
    expect(client.getQueryState(["leads", "list"])?.isInvalidated).toBe(true);
  });
});
