import { attributionTables } from "../../cells/attribution/attributionTables";
import type { WantedTables } from "../../cells/table/WantedTable";

/** What journeys come from: one of the two. */
export const journeyTables = {
  touches: {
    name: "Touch log",
    called:
      "touch log,touches,touch points,touchpoints,touch data,journeys,customer journeys,hits,clicks,visits,sessions,interactions,berührungspunkte,kontaktpunkte,points de contact,puntos de contacto",
    columns: attributionTables.touches,
    neededUnless: "paths",
  },
  paths: {
    name: "Paths",
    called: "paths,path data,conversion paths,customer paths,top paths,pfade,chemins,rutas,percorsi",
    columns: attributionTables.paths,
  },
} as const satisfies WantedTables;

/** The tables that a campaign report is made from. */
export const campaignTables = {
  ...journeyTables,
  campaigns: {
    name: "Campaigns",
    called: "campaigns,campaign list,campaign plan,campaign budget,kampagnen,campagnes,campañas,campagne",
    columns: attributionTables.campaigns,
    neededUnless: "spend",
  },
  spend: {
    name: "Campaign spend",
    called:
      "campaign spend,spend,media spend,marketing spend,ad spend,advertising spend,campaign costs,ausgaben,dépenses,gastos,spese",
    columns: attributionTables.spend,
  },
  opportunities: {
    name: "Opportunities",
    called: "opportunities,pipeline,sales pipeline,deals,open deals,chancen,opportunités,oportunidades",
    columns: attributionTables.opportunities,
  },
  requests: {
    name: "Spend requests",
    called: "spend requests,requests,budget requests,purchase requests,marketing requests,anträge,demandes",
    columns: attributionTables.requests,
  },
  ledger: {
    name: "Ledger",
    called:
      "ledger,budget vs actual,actual vs budget,general ledger,gl,actuals,trial balance,hauptbuch,grand livre,libro mayor",
    columns: attributionTables.ledger,
  },
} as const satisfies WantedTables;
