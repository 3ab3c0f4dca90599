import { ledgerSearch } from '../outputs/search/ledger-query.ts';
import { sitePath } from './site-path.ts';

/** Addresses of a narrowed ledger were given out while it fitted on one page: now the search answers them. */
const search = ledgerSearch(location.search);
if (search !== undefined) location.replace(sitePath(search));
