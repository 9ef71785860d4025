/**
 * The demo job, by the client that is generated from the released document.
 *
 * JOBWRIGHT_URL is the gateway's address, JOBWRIGHT_AUTHORIZATION the value of the header,
 * JOBWRIGHT_TECHNICIAN the member who answers for the work. Prints what the client's classes hold in
 * the end: the quote, the work order, the invoice, and the problem that an outdated version met.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ApiResponse,
  ClientsApi,
  Configuration,
  InvoicesApi,
  InvoiceStatus,
  InvoiceViewToJSON,
  type InvoiceView,
  ItemKind,
  type ItemRequest,
  ItemsApi,
  type ItemView,
  LocationKind,
  LocationsApi,
  PricingApi,
  type Problem,
  ProblemFromJSON,
  ProblemToJSON,
  PublicQuotesApi,
  type LineRequest,
  QuotesApi,
  QuoteViewToJSON,
  type QuoteView,
  ResponseError,
  StockApi,
  StockState,
  TaxCategory,
  WorkOrdersApi,
  type WorkOrderView,
  WorkOrderViewToJSON,
} from '../target/typescript/index.js';

const PRECONDITION_FAILED = 412;
const UNPROCESSABLE = 422;
const MOST_RACES = 5;
const LIMIT_MS = 30_000;
const PAUSE_MS = 50;

const basePath = setting('JOBWRIGHT_URL');
const authorization = setting('JOBWRIGHT_AUTHORIZATION');
const technician = setting('JOBWRIGHT_TECHNICIAN');
const program = new Configuration({ basePath, accessToken: () => authorization });
const clients = new ClientsApi(program);
const items = new ItemsApi(program);
const locations = new LocationsApi(program);
const stock = new StockApi(program);
const pricing = new PricingApi(program);
const quotes = new QuotesApi(program);
const workOrders = new WorkOrdersApi(program);
const invoices = new InvoicesApi(program);
const publicQuotes = new PublicQuotesApi(new Configuration({ basePath }));
const run = randomUUID().slice(24);

interface Items {
  charger: ItemView;
  cable: ItemView;
  work: ItemView;
}

interface Versioned {
  quote: QuoteView;
  etag: string;
}

const sold = await stockTheWarehouse();
const first = await makeQuote(sold);
const changed = await changeQuote(first);
const refusal = await sendWithStaleVersion(first);
const quote = await agree(changed);
const completed = await doTheWork(await waitForStock(quote, sold));
const invoice = await waitForInvoice(completed);
console.log(
  JSON.stringify({
    quote: QuoteViewToJSON(quote),
    workOrder: WorkOrderViewToJSON(completed),
    invoice: InvoiceViewToJSON(invoice),
    refusal: ProblemToJSON(refusal),
  }),
);

/** Three chargers and plenty of cable. */
async function stockTheWarehouse(): Promise<Items> {
  const known = await locations.listLocations();
  if (known.items.length === 0) {
    await locations.createLocation({
      idempotencyKey: randomUUID(),
      locationRequest: { name: 'Main warehouse', kind: LocationKind.Warehouse },
    });
  }
  const made = {
    charger: await item(part('WALLBOX', 'Wall charger', '689.90')),
    cable: await item(part('CABLE', 'Cable, per metre', '3.145')),
    work: await item({
      ...part('HOUR', 'Electrician', '92.50'),
      kind: ItemKind.Service,
      unit: 'HUR',
      stocked: false,
    }),
  };
  await receive(made.charger, '3');
  await receive(made.cable, '200');
  return made;
}

function part(sku: string, name: string, unitPrice: string): ItemRequest {
  return {
    sku: `${sku}-${run}`,
    name,
    kind: ItemKind.Product,
    unit: 'C62',
    unitPrice,
    currency: 'EUR',
    tax: { category: TaxCategory.S, rate: '20' },
    stocked: true,
  };
}

async function item(itemRequest: ItemRequest): Promise<ItemView> {
  return items.createItem({ idempotencyKey: randomUUID(), itemRequest });
}

async function receive(received: ItemView, quantity: string): Promise<void> {
  await stock.receiveStock({
    idempotencyKey: randomUUID(),
    receiptRequest: {
      lines: [{ itemId: received.id, quantity, unitCost: '1.00' }],
      reference: `Delivery ${run}`,
    },
  });
}

async function makeQuote({ charger, cable, work }: Items): Promise<Versioned> {
  const client = await clients.createClient({
    idempotencyKey: randomUUID(),
    clientRequest: {
      details: { name: `Miller & Sons ${run}`, currency: 'EUR', paymentTermsDays: 30 },
    },
  });
  const lines: LineRequest[] = [
    { itemId: charger.id, quantity: '5' },
    { itemId: cable.id, quantity: '45', discountPercent: '7.5' },
    { itemId: work.id, quantity: '12.25' },
  ];
  await until('items in the quotes service', () => canPrice(lines));
  return versioned(
    await quotes.createQuoteRaw({
      idempotencyKey: randomUUID(),
      quoteRequest: {
        clientId: client.id,
        title: 'Five chargers in the yard',
        terms: 'Cash',
        lines,
        discount: { percent: '2', reason: 'Old friends' },
      },
    }),
  );
}

async function canPrice(lines: LineRequest[]): Promise<true | undefined> {
  const priced = await unlessRefused(
    UNPROCESSABLE,
    pricing.calculatePrice({ calculationRequest: { currency: 'EUR', lines } }),
  );
  return priced && true;
}

/** A merge patch: one field set, one cleared, the others stay. */
async function changeQuote({ quote: made, etag }: Versioned): Promise<Versioned> {
  return versioned(
    await quotes.updateQuoteRaw({
      id: made.id,
      ifMatch: etag,
      updateQuote: { validUntil: new Date('2099-12-31'), terms: null },
    }),
  );
}

async function sendWithStaleVersion(stale: Versioned): Promise<Problem> {
  try {
    await quotes.sendQuote({ id: stale.quote.id, ifMatch: stale.etag });
  } catch (refused) {
    if (refused instanceof ResponseError) {
      return ProblemFromJSON(await refused.response.json());
    }
    throw refused;
  }
  throw new Error('sent, although it has changed meanwhile');
}

async function agree({ quote: draft, etag }: Versioned): Promise<QuoteView> {
  const { publicToken: token } = await quotes.sendQuote({ id: draft.id, ifMatch: etag });
  if (token === undefined) {
    throw new Error('sent without a link');
  }
  await publicQuotes.getPublicQuote({ token });
  await publicQuotes.approvePublicQuote({ token, linkApproval: { name: 'Maria Miller' } });
  return quotes.getQuote({ id: draft.id });
}

/** Five are sold and three are there, until goods arrive. */
async function waitForStock({ id: quoteId }: QuoteView, { charger }: Items) {
  const incomplete = await until('work order', async () => {
    const page = await workOrders.listWorkOrders({ quoteId });
    return page.items.find((found) => found.stockState === StockState.PartiallyReserved);
  });
  await receive(charger, '10');
  return until('backorder filled', async () => {
    const read = await workOrders.getWorkOrder({ id: incomplete.id });
    return read.stockState === StockState.Reserved ? read : undefined;
  });
}

async function doTheWork(ready: WorkOrderView): Promise<WorkOrderView> {
  const assigned = await move(ready, (version) =>
    workOrders.updateWorkOrder({ ...version, updateWorkOrder: { responsibleId: technician } }),
  );
  const started = await move(assigned, (version) => workOrders.startWorkOrder(version));
  const lines = started.lines.flatMap(({ lineId, stock: behind }) =>
    behind === undefined ? [] : [{ lineId, quantity: behind.reserved }],
  );
  const picked = await move(started, (version) =>
    workOrders.recordPicks({ ...version, picksRequest: { lines } }),
  );
  return move(picked, (version) => workOrders.completeWorkOrder(version));
}

async function waitForInvoice({ id: workOrderId }: WorkOrderView): Promise<InvoiceView> {
  const issued = await until('issued invoice', async () => {
    const page = await invoices.listInvoices({ workOrderId, status: [InvoiceStatus.Issued] });
    return page.items[0];
  });
  return invoices.getInvoice({ id: issued.id });
}

/** Inventory's answers change the version as well: read again and repeat. */
async function move(
  known: WorkOrderView,
  basedOn: (version: { id: string; ifMatch: string }) => Promise<WorkOrderView>,
): Promise<WorkOrderView> {
  let current = known;
  for (let race = 1; race < MOST_RACES; race++) {
    const version = { id: current.id, ifMatch: `"${current.version}"` };
    const moved = await unlessRefused(PRECONDITION_FAILED, basedOn(version));
    if (moved !== undefined) {
      return moved;
    }
    current = await workOrders.getWorkOrder({ id: current.id });
  }
  return basedOn({ id: current.id, ifMatch: `"${current.version}"` });
}

async function versioned(response: ApiResponse<QuoteView>): Promise<Versioned> {
  const etag = response.raw.headers.get('ETag');
  if (etag === null) {
    throw new Error('no ETag');
  }
  return { quote: await response.value(), etag };
}

/** Undefined where the answer has this status. */
async function unlessRefused<T>(status: number, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (refused) {
    if (refused instanceof ResponseError && refused.response.status === status) {
      return undefined;
    }
    throw refused;
  }
}

/** Looks for something that comes by itself. */
async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) {
      return found;
    }
    if (Date.now() > deadline) {
      throw new Error(`no ${what} after ${LIMIT_MS} ms`);
    }
    await sleep(PAUSE_MS);
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) {
    throw new Error(`${name} is not set`);
  }
  return value;
}
