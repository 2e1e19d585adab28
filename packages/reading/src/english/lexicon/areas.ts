import type { Area } from "../../reading.ts";

/**
 * Words that point to an area, by area. A trailing `*` stands for any ending. A number after a word is its weight
 * (1 where there is none).
 */
export const areaCues: Readonly<Record<Area, string>> = {
  politics:
    "declaration dialogue diplomatic* consultation* political* visit* summit* president* embassy relations treaty parliament* democra* election* statement friendship ambassador* consulate 0.5 meeting 0.5 talks 0.5 council 0.3",
  security:
    "security 0.8 terror* extremis* crim* police cyber* traffick* drug* narcotic* smuggl* safety 0.5 disinformation peace 1.5 stability 0.5 intelligence emergenc* disaster* rescue*",
  defence: "defen* military army armed navy naval troops exercises weapon* officer* soldier* peacekeep* drone* arms",
  trade:
    "trade* export* import* tariff* market* goods turnover commerc* wholesale retail e-commerce product* 0.5 business* economic 0.7 logistic* barrier* quota* 0.5 supply 0.3 chain* 0.3 entrepreneur* chamber fair expo*",
  investment: "invest* venture* capital* 0.5 ppp financing 0.5",
  finance:
    "financ* bank* loan* credit* tax* budget* currency payment* debt* bond* insurance fund* 0.7 grant* 0.4 million 0.1 billion 0.1 pay* 0.7 bill 0.5 tranche* cost* 0.5 transfer 0.3",
  customs: "customs duty duties clearance declar* 0.5 scanner* 0.7 consignment* transit 0.5 certificat* 0.4",
  digital:
    "digital* electronic* internet software fibre* fiber* broadband telecom* data 0.6 ai online e-government cloud satellite* 0.5 cyber* 0.6 5g ict comput* semiconductor* 0.7",
  industry:
    "industr* manufactur* factory factories plant 0.8 plants 0.8 mine* mining mineral* copper lithium uranium* 0.6 gold steel textile* automotive assembl* small 0.3 medium 0.3 sme* chemical* pharmaceutical* 0.6 enterprise* semiconductor* workshop* 0.3 metal* rare 0.3 earths 0.3 zone 0.5 zones 0.5",
  transport:
    "transport* road* rail* highway* bridge* airport* air 0.6 airline* flight* aviation port ports seaport* corridor* bus buses truck* lorr* freight container* ferry ferries shipping vessel* route* train* 0.3 train trains 0.7 station* 0.4 motorway* tunnel* locomotive* logistic* 0.6 carrier* driver* 0.7 permits 0.3 carriage wagon*",
  border:
    "barrier 0.6 border* crossing* checkpoint* passport* demarcat* delimit* frontier* boundary 0.7 lane* 0.5 booth*",
  water:
    "water* river* irrigat* canal* reservoir* dam dams hydrolog* gauge* 0.8 hydropower 0.5 basin* glacier* sewage sanitation drainage aral flood* pump* wastewater m3 spillway sluice* upstream downstream",
  energy:
    "energy electric* power 0.8 gas oil 0.8 pipeline* hydropower nuclear reactor* grid renewable* solar wind 0.6 hydrogen hydroelectric* megawatt* kilowatt* mw gw kwh coal fuel* petrol* thermal refiner* interconnect* transformer* substation* lng",
  environment:
    "climat* environment* emission* forest* deforest* biodivers* pollut* ecolog* conserv* green 0.6 carbon nature wildlife glacier* 0.5 recycl* waste desert* 0.6 snow* 0.3 species tree* 0.6 methane sustainab* 0.4 plastic* park 0.4",
  agriculture:
    "agricultur* farm* crop* livestock* grain* wheat* food* 1.5 fruit* vegetable* veterinar* phytosanitar* seed* cattle meat dairy fertili* hunger fisher* fish* cotton 0.7 rice maize seedling* orchard* pasture* honey poultry",
  health:
    "health* medic* hospital* pandemic* covid* vaccin* disease* doctor* nurs* clinic* pharmaceutical* ambulance* patient* epidemi* cancer malaria surg* coronavirus",
  education:
    "educat* student* universit* school* scholarship* teacher* teach* studies 0.5 0.3 diploma* degree* college* academ* 0.7 curricul* lecturer* campus* vocational* graduat* training 0.6 grants 0.3 language* 0.5 textbook* pupil* institute 0.4 exchange 0.2 youth 0.5",
  science:
    "scien* research* technolog* 0.6 innovat* laborator* space satellite* expedition* observator* hydrologist* 0.5 data 0.3 monitor* 0.3 academ* 0.4 telescope* geolog* seism*",
  culture:
    "cultur* museum* heritage theat* film* monument* art arts artist* festival* music* poet* concert* literature literary book* 0.6 exhibition* translat* 0.4 archaeolog* library libraries sport* 0.7 athlet* 0.7 manuscript* orchestra* unesco 0.5 games 0.6 writer*",
  people:
    "touris* visa* migra* citizen* 0.7 labour 0.8 labor 0.8 worker* 0.7 consular diaspora* compatriot* people-to-people resident* 0.5 pension* travel* 0.6 employ* 0.6 women 0.5 youth 0.6 visa-free stay 0.5 registration 0.3 pilgrim* refugee* 0.7 gender",
  justice:
    "justice legal* law* 0.6 court* judicia* corruption extradit* prosecut* rights 0.6 prison* convict* criminal* 0.7 human 0.3",
  aid: "aid humanitarian assistance 0.8 relief donat* emergency 0.4 refugee* poverty hunger 0.5 tents blanket* disaster* 0.5 reconstruct* 0.3 victims 0.6 quake earthquake* 0.6 medicines 0.4",
  regional:
    "regional* multilateral* interregional central 0.3 asia* 0.4 eurasian union 0.4 asean united 0.2 nations 0.4 un sco cis osce g20 eaeu neighbor* 0.4 neighbour* 0.4 integration 0.7 afghan* 0.6 africa* 0.3 trilateral quadrilateral",
};
