import { anItem } from "@testing/item";
import { answer, network, refuse } from "@testing/network";
import { showPart } from "@testing/part";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ExposurePreferences } from "./ExposurePreferences";
import { Lens } from "./Lens";
import { Opened } from "./Opened";
import { TextShown } from "./TextShown";

const PREFERENCES = { opt_out: ["hate"], greyscale: true, blur: false };

beforeEach(() => {
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:bytes", revokeObjectURL: () => undefined }));
});

describe("a text", () => {
  it("of more than is shown says how much there is", async () => {
    const long = `${"a".repeat(200_000)}THE END`;
    const { screen } = showPart(() => <TextShown content={new Blob([long])} type="text/plain" />);
    expect(await screen.findByText(/The first 200,000 of 200,007 signs/)).toBeVisible();
    expect(document.querySelector("pre")?.textContent).toHaveLength(200_000);
    expect(screen.queryByText(/This is markup/)).not.toBeInTheDocument();
  });
});

describe("an image", () => {
  const show = (isDisturbing: boolean) => {
    const content = new Blob(["x"]);
    return showPart(() => <Lens content={content} name="Poster" isDisturbing={isDisturbing} />);
  };

  it("that disturbs begins as one chose, and the lens stays within it", async () => {
    answer("get", "/api/exposures/me", { preferences: PREFERENCES } as never);
    const { screen, user } = show(true);
    const image = await screen.findByRole("application", { name: "Image: Poster" });
    expect(image).toHaveAttribute("data-blurred", "true");
    await expect.poll(() => image.dataset.grey).toBe("true");
    expect(image).toHaveAttribute("data-blurred", "false");
    image.focus();
    await user.keyboard("{ArrowLeft>12/}{ArrowDown>12/}");
    expect(image.style.getPropertyValue("--lens-x")).toBe("0%");
    expect(image.style.getPropertyValue("--lens-y")).toBe("100%");
  });

  it("that disturbs stays blurred where one's choice cannot be read", async () => {
    refuse("get", "/api/exposures/me", 503, "unavailable");
    const { screen } = show(true);
    const image = await screen.findByRole("application");
    expect(image).toHaveAttribute("data-blurred", "true");
    expect(screen.getByRole("switch", { name: "Blur" })).toBeChecked();
  });

  it("that disturbs nobody asks for nobody's choice", async () => {
    const asked = answer("get", "/api/exposures/me", { preferences: { ...PREFERENCES, blur: true } } as never);
    const { screen } = show(false);
    expect(await screen.findByRole("application")).toHaveAttribute("data-blurred", "false");
    expect(asked).toHaveLength(0);
  });
});

describe("a recording", () => {
  it("is preceded by its transcript, and never plays by itself", async () => {
    network.use(http.get("*/api/evidence/EV-9/content", () => new HttpResponse("bytes")));
    const item = anItem({ media_type: "video/mp4", title: "A clip" });
    const transcript = anItem({ ref: "EV-10" });
    const { screen } = showPart(() => <Opened item={item} reason="" isDisturbing transcript={transcript} />);
    const clip = (await screen.findByLabelText("A clip")) as HTMLVideoElement;
    expect(clip.tagName).toBe("VIDEO");
    expect(clip.muted).toBe(true);
    expect(clip).not.toHaveAttribute("autoplay");
    expect(screen.getByRole("link", { name: "EV-10" })).toHaveAttribute("href", "/evidence/EV-10");
  });

  it("that does not verify is not shown", async () => {
    refuse("get", "/api/evidence/EV-9/content", 409, "not_intact", "EV-9 is not what it was.");
    const item = anItem({ media_type: "audio/mpeg", title: "A call" });
    const { screen } = showPart(() => <Opened item={item} reason="" isDisturbing={false} />);
    expect(await screen.findByText(/EV-9 is not what it was/)).toBeVisible();
    expect(screen.queryByLabelText("A call")).not.toBeInTheDocument();
  });
});

describe("what one would rather not see", () => {
  it("is sent whole, and what was chosen stays where the desk refuses", async () => {
    const onClose = vi.fn();
    const { screen, user } = showPart(() => <ExposurePreferences shown={PREFERENCES as never} onClose={onClose} />);
    await user.click(await screen.findByRole("checkbox", { name: "Hate" }));
    await user.click(screen.getByRole("checkbox", { name: "Images begin blurred" }));
    refuse("put", "/api/exposures/preferences", 503, "unavailable", "The desk is busy.");
    await user.click(screen.getByRole("button", { name: "Keep" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The desk is busy.");
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.getByRole("checkbox", { name: "Hate" })).not.toBeChecked();
    const sent = answer("put", "/api/exposures/preferences", PREFERENCES);
    await user.click(screen.getByRole("button", { name: "Keep" }));
    await expect.poll(() => sent[0]?.body).toEqual({ opt_out: [], greyscale: true, blur: true });
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
  });
});
