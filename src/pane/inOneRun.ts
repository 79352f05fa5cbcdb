import type { PaneServices } from "./PaneServices";

/** Does an action in one go at the workbook: it asks for everything through the services that it is given. */
export function inOneRun<Result>(
  services: PaneServices,
  action: (services: PaneServices) => Promise<Result>,
): Promise<Result> {
  if (!services.inOneRun) return action(services);
  return services.inOneRun((workbook) => action({ ...services, ...workbook }));
}
