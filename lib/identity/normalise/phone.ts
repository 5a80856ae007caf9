import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { countryCode } from './country.ts';

/** A number in its international form. */
export interface Phone {
  /** E.164: `+33612345678`. */
  number: string;
  /** Carried by one person rather than ringing at a desk or switchboard; where the numbering plan tells. */
  mobile: boolean;
}

/** Beginnings of mobile numbers (national plans; ITU-T E.164 listings). */
const MOBILE =
  /^(\+33[67]|\+32(4[5-9])|\+49(15|16|17)|\+447[1-9]|\+34[67]|\+393|\+316|\+417[5-9]|\+352[6]|\+3538|\+351[9]|\+436|\+45[2-9]|\+467|\+47[49]|\+3584|\+48[5-8])/;

/** The numbers of a text (`a / b` holds two), read as dialled in `country` (a name or an ISO code; France unless told). */
export function phones(text: string, country = ''): Phone[] {
  const code = countryCode(country) || 'FR';
  const home: CountryCode = isSupportedCountry(code) ? code : 'FR';
  return text.split(/\s+\/\s+|[;|,]| ou | or /).flatMap((part) => {
    const cleaned = part.trim().replace(/^00/, '+').replace(/\(0\)/, '');
    const parsed = parsePhoneNumberFromString(cleaned, home);
    if (!parsed?.isPossible()) return [];
    return [{ number: parsed.number, mobile: MOBILE.test(parsed.number) }];
  });
}
