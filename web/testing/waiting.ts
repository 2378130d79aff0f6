/** How tests wait for what comes to the page. Loaded once a worker, and what it sets stays. */
import { configure, getConfig } from "@testing-library/react";
import { workOff } from "./act";

type Hidden = ReturnType<typeof getConfig> & { _disableExpensiveErrorDiagnostics: boolean };
const { asyncWrapper, getElementError } = getConfig();

configure({
  // A page is loaded when it is first gone to, and the machine may be busy.
  asyncUtilTimeout: 10_000,
  // What is waited for is asked for many times: the page is printed once, where it has not come in time.
  getElementError(message, container) {
    const isWaiting = (getConfig() as Hidden)._disableExpensiveErrorDiagnostics;
    if (!isWaiting || !message) return getElementError(message, container);
    return Object.assign(new Error(message), { name: "TestingLibraryElementError" });
  },
  // What a person did has been taken up by the page before they do the next thing.
  async asyncWrapper(does) {
    const result = await asyncWrapper(does);
    workOff();
    return result;
  },
});
