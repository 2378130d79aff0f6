import { MantineProvider } from "@mantine/core";
import { DETECTOR } from "@testing/hunting";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import type { Parameter } from "@/api/detectors";
import { ParameterField } from "./ParameterField";

const [gate, span, weight, share, words] = DETECTOR.parameters as [
  Parameter,
  Parameter,
  Parameter,
  Parameter,
  Parameter,
];

function Field({ parameter, onChange }: { parameter: Parameter; onChange: (text: string) => void }) {
  const [text, setText] = useState<string>();
  const change = (next: string) => {
    setText(next);
    onChange(next);
  };
  return (
    <MantineProvider env="test">
      <ParameterField parameter={parameter} text={text} problem={undefined} onChange={change} />
    </MantineProvider>
  );
}

describe("the field of a parameter", () => {
  it("is a choice among what there is", async () => {
    const onChange = vi.fn();
    render(<Field parameter={gate} onChange={onChange} />);
    expect(screen.getByRole("combobox", { name: "gate" })).toHaveValue("burst");
    await userEvent.click(screen.getByRole("combobox", { name: "gate" }));
    await userEvent.click(await screen.findByRole("option", { name: "none" }));
    expect(onChange).toHaveBeenLastCalledWith("none");
  });

  it("is a number between its bounds, and whole where it counts", () => {
    render(<Field parameter={weight} onChange={() => {}} />);
    const field = screen.getByRole("spinbutton", { name: "min_weight" });
    expect(field).toHaveAttribute("min", "1");
    expect(field).toHaveAttribute("max", "10000");
    expect(field).toHaveAttribute("step", "1");
    expect(screen.getByText("distinct objects (a count, 1 to 10,000)")).toBeVisible();
  });

  it("takes any part of a share", () => {
    render(<Field parameter={share} onChange={() => {}} />);
    expect(screen.getByRole("spinbutton", { name: "max_q" })).toHaveAttribute("step", "any");
    expect(screen.getByRole("spinbutton", { name: "max_q" })).toHaveValue(0.001);
  });

  it("says at once what does not fit, and what the default is", async () => {
    render(<Field parameter={span} onChange={() => {}} />);
    const field = screen.getByRole("textbox", { name: "window" });
    expect(field).toHaveValue("1m");
    await userEvent.clear(field);
    await userEvent.type(field, "2d");
    expect(screen.getByText("It must be 1s to 1d.")).toBeVisible();
    expect(screen.getByText(/default 1m/)).toBeVisible();
    expect(field).toHaveAttribute("aria-invalid", "true");
  });

  it("is a list of words", async () => {
    const onChange = vi.fn();
    render(<Field parameter={words} onChange={onChange} />);
    await userEvent.type(screen.getByRole("textbox", { name: "upheld" }), "!");
    expect(onChange).toHaveBeenLastCalledWith("valid,upheld!");
  });
});
