/** Concepts that many tasks share: one of them alone points to none. */
export const SHARED_CONCEPTS: ReadonlySet<string> = new Set(
  'reactui display object file folder url email error admin token query storerecord uploaded document html mail signedin'.split(' '),
);

/** Words that carry no task: grammar, politeness, and what every programming prompt says. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or of to in for with that this these those is are be been being it its from on by when if then should must can could will would shall may might do does did i we you he she they me us them my our your their his her there here which what how who whom whose where why ' +
    'as at so but not no nor all any some each every both either one two three also only just very really too into out over under up down off about than between after before during while again such same own other another more most less least much many few lot ' +
    'please thanks thank hi hello need needs want wants like make makes give gives write writes create creates implement implements build builds add adds get gets use uses using used let lets help show generate work works working put puts take takes come comes go goes have has had having ' +
    'code function functions method methods class file typescript javascript ts js node nodejs npm package module library app application project example simple small tiny little basic nice good new way thing things something somebody someone anybody anyone everyone people person user users ' +
    'express expressjs fastify koa hono nest nestjs next nextjs hapi api apis rest endpoint endpoints route routes router handler handlers controller service server backend http https get post put patch delete ' +
    'return returns returned async given string number value values name names data input field fields param params parameter parameters type types list set sets res req response request requests param id ids e g i ie eg etc yes ok pls don t s re ve ll m'
  ).split(' '),
);
