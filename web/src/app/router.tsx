/** The addresses of the console; every page is loaded when it is first gone to. */
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  redirect,
} from "@tanstack/react-router";
import { sessionQuery } from "@/api/session";
import { Loading } from "@/ui/Loading";
import { NotFoundPage } from "./NotFoundPage";
import { PageFailure } from "./PageFailure";
import { Shell } from "./Shell";
import { SignInPage } from "./SignInPage";

type Context = { client: QueryClient };

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFoundPage });

const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", component: SignInPage });
const password = createRoute({
  getParentRoute: () => root,
  path: "/password",
  component: lazyRouteComponent(() => import("./PasswordPage"), "PasswordPage"),
});

const desk = createRoute({
  getParentRoute: () => root,
  id: "desk",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery).catch((error: { status?: number }) => {
      if (error.status === 401) return undefined;
      throw error;
    });
    if (!session) throw redirect({ to: "/sign-in", search: { back: location.href } as never });
  },
});

const home = createRoute({
  getParentRoute: () => desk,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/floor" });
  },
});

type Page = Parameters<typeof lazyRouteComponent>[0];

function page<Path extends string>(path: Path, load: Page, name: string) {
  return createRoute({ getParentRoute: () => desk, path, component: lazyRouteComponent(load, name as never) });
}

const rooms = [
  page("/floor", () => import("@/features/floor/FloorPage"), "FloorPage"),
  page("/escalations", () => import("@/features/escalations/EscalationsPage"), "EscalationsPage"),
  page("/escalations/new", () => import("@/features/escalations/NewEscalationPage"), "NewEscalationPage"),
  page("/escalations/metrics", () => import("@/features/escalations/metrics/MetricsPage"), "MetricsPage"),
  page("/escalations/import", () => import("@/features/escalations/importing/ImportPage"), "ImportPage"),
  page("/escalations/$ref", () => import("@/features/escalations/EscalationPage"), "EscalationPage"),
  page("/handovers", () => import("@/features/handover/HandoversPage"), "HandoversPage"),
  page("/handovers/$ref", () => import("@/features/handover/HandoverPage"), "HandoverPage"),
  page("/comms", () => import("@/features/comms/CommsPage"), "CommsPage"),
  page("/comms/new", () => import("@/features/comms/ComposePage"), "ComposePage"),
  page("/comms/$ref", () => import("@/features/comms/UpdatePage"), "UpdatePage"),
  page("/leads", () => import("@/features/leads/LeadsPage"), "LeadsPage"),
  page("/leads/$ref", () => import("@/features/leads/LeadPage"), "LeadPage"),
  page("/cases", () => import("@/features/cases/CasesPage"), "CasesPage"),
  page("/cases/$ref", () => import("@/features/cases/CasePage"), "CasePage"),
  page("/evidence/$ref", () => import("@/features/cases/EvidencePage"), "EvidencePage"),
  page("/entities", () => import("@/features/entities/EntitiesPage"), "EntitiesPage"),
  page("/entities/$kind/$", () => import("@/features/entities/DossierPage"), "DossierPage"),
  page("/hunt", () => import("@/features/hunt/HuntPage"), "HuntPage"),
  page("/hunt/datasets/$name", () => import("@/features/hunt/DatasetPage"), "DatasetPage"),
  page("/hunt/detectors/$name", () => import("@/features/hunt/DetectorPage"), "DetectorPage"),
  page("/hunt/runs/$ref", () => import("@/features/hunt/RunPage"), "RunPage"),
  page("/enforcement", () => import("@/features/enforcement/EnforcementPage"), "EnforcementPage"),
  page("/enforcement/decisions/$ref", () => import("@/features/enforcement/DecisionPage"), "DecisionPage"),
  page("/admin", () => import("@/features/admin/AdminPage"), "AdminPage"),
  page("/gallery", () => import("@/features/gallery/GalleryPage"), "GalleryPage"),
];

export function createConsoleRouter(client: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: root.addChildren([signIn, password, desk.addChildren([home, ...rooms])]),
    context: { client },
    history,
    defaultPreload: "intent",
    defaultPendingComponent: Loading,
    defaultErrorComponent: PageFailure,
    defaultPendingMs: 200,
    scrollRestoration: true,
    // Every value behind `?` is a text, as people write it.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const words = Object.entries(search).filter(([, value]) => value !== undefined && value !== "");
      const written = new URLSearchParams(words.map(([key, value]) => [key, String(value)])).toString();
      return written ? `?${written}` : "";
    },
  });
}
