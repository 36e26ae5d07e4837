/**
 * The names by which the news speaks of governments: country, adjective, capital, and a few buildings. As data, so
 * that one can add to it. Party names are built from it where no codebook names the party.
 */
export interface Country {
  name: string
  adjectives: readonly string[]
  /** Its capital and the houses that stand for its government. */
  seats: readonly string[]
}

const rows = `United States|American,U.S.,US|Washington,White House,Pentagon,State Department
United Kingdom|British,UK|London,Downing Street,Whitehall
Russia|Russian|Moscow,Kremlin
China|Chinese|Beijing
France|French|Paris,Élysée
Germany|German|Berlin
Ukraine|Ukrainian|Kyiv,Kiev
Afghanistan|Afghan|Kabul
Pakistan|Pakistani|Islamabad
India|Indian|New Delhi,Delhi
Iran|Iranian|Tehran,Teheran
Iraq|Iraqi|Baghdad
Israel|Israeli|Jerusalem,Tel Aviv
Palestine|Palestinian|Ramallah
Syria|Syrian|Damascus
Turkey|Turkish|Ankara
Saudi Arabia|Saudi,Saudi Arabian|Riyadh
Yemen|Yemeni|Sanaa,Sana’a
Qatar|Qatari|Doha
Egypt|Egyptian|Cairo
Libya|Libyan|Tripoli
Sudan|Sudanese|Khartoum
South Sudan|South Sudanese|Juba
Ethiopia|Ethiopian|Addis Ababa
Eritrea|Eritrean|Asmara
Somalia|Somali|Mogadishu
Kenya|Kenyan|Nairobi
Nigeria|Nigerian|Abuja
Mali|Malian|Bamako
Rwanda|Rwandan|Kigali
Congo|Congolese|Kinshasa
South Africa|South African|Pretoria
Colombia|Colombian|Bogotá,Bogota
Venezuela|Venezuelan|Caracas
Mexico|Mexican|Mexico City
Brazil|Brazilian|Brasília,Brasilia
Argentina|Argentine,Argentinian|Buenos Aires
Canada|Canadian|Ottawa
Japan|Japanese|Tokyo
South Korea|South Korean|Seoul
North Korea|North Korean|Pyongyang
Taiwan|Taiwanese|Taipei
Philippines|Philippine,Filipino|Manila
Indonesia|Indonesian|Jakarta
Myanmar|Burmese|Naypyidaw
Thailand|Thai|Bangkok
Cambodia|Cambodian|Phnom Penh
Vietnam|Vietnamese|Hanoi
Sri Lanka|Sri Lankan|Colombo
Nepal|Nepali,Nepalese|Kathmandu
Bangladesh|Bangladeshi|Dhaka
Armenia|Armenian|Yerevan
Azerbaijan|Azerbaijani,Azeri|Baku
Georgia|Georgian|Tbilisi
Belarus|Belarusian|Minsk
Poland|Polish|Warsaw
Hungary|Hungarian|Budapest
Serbia|Serbian|Belgrade
Kosovo|Kosovar|Pristina
Greece|Greek|Athens
Cyprus|Cypriot|Nicosia
Italy|Italian|Rome
Spain|Spanish|Madrid
Netherlands|Dutch|The Hague
Belgium|Belgian|
Sweden|Swedish|Stockholm
Norway|Norwegian|Oslo
Finland|Finnish|Helsinki
Denmark|Danish|Copenhagen
Ireland|Irish|Dublin
Australia|Australian|Canberra
New Zealand|New Zealander|Wellington
Lebanon|Lebanese|Beirut
Jordan|Jordanian|Amman
Morocco|Moroccan|Rabat
Algeria|Algerian|Algiers
Tunisia|Tunisian|Tunis
Uzbekistan|Uzbek|Tashkent
Tajikistan|Tajik|Dushanbe
Kazakhstan|Kazakh|Astana`

export const countries: readonly Country[] = rows.split('\n').map((row) => {
  const [name = '', adjectives = '', seats = ''] = row.split('|')
  return { name, adjectives: adjectives.split(','), seats: seats === '' ? [] : seats.split(',') }
})

const adjectives = new Set(countries.flatMap((country) => country.adjectives))

export function isAdjective(word: string): boolean {
  return adjectives.has(word)
}
