/** Words that turn, weaken or move what a sentence asks for, and words that say who supplies a value. Notation of phrases.ts. */
import { list } from './phrases.ts';

export type Cue =
  /** Turns what follows in its clause: "no", "without", "skip". */
  | 'negate'
  /** A verb that turns a protection but not the subject: "block", "avoid". */
  | 'counter'
  /** Looks like a negation and is none: "not only", "don't forget to". */
  | 'keep'
  /** Turns what stands before it in its clause: "is not needed". */
  | 'needless'
  /** Says that the protection exists somewhere else: "handled by the gateway". */
  | 'elsewhere'
  /** Puts it off: "later", "for now". */
  | 'later'
  /** The sentence defends against what it names: "prevent", "safe from". */
  | 'defend'
  /** The sentence does not care about what it names: "don't worry about". */
  | 'ignore'
  /** A refusal, which makes a condition a demand: "reject if …". */
  | 'refuse'
  /** A condition begins. */
  | 'if'
  /** Not meant as a request: "maybe", "do we need". */
  | 'hedge'
  /** Nothing protective is wanted at all. */
  | 'waive-all';

export const CUES: Readonly<Record<Cue, readonly string[]>> = {
  negate: list`
    no | not | never | without | dont | doesnt | didnt | shouldnt | mustnt | cannot | cant | wont | neednt | isnt |
    arent | wasnt | nobody | none | nor | neither | skip | omit | leave out | leave off | instead of | rather than | w o |
    nothing
  `,
  counter: list`
    turn off | switch off | disable | drop | ignore | avoid | prevent | forbid | refrain from | stop | refuse | reject |
    block | protect against | protect from | safe from | get rid of | remove |
    {switch,switching,migrate,migrating,move,moving} from | away from | no longer
  `,
  keep: list`
    not only | not just | no matter | no problem | why not | if not | no later than | not sure | dont forget |
    do not forget | never forget | not forget | no longer than | not mind | dont mind | no idea | or not | doesnt work |
    does not work | not working | cant remember | cannot remember | no more than | not more than | not larger than |
    not bigger than | no larger than | no bigger than | not found | no framework | not older than
  `,
  needless: list`
    not {needed,required,necessary,important,wanted} | {isnt,arent} {needed,required,necessary,important,wanted} |
    {unnecessary,unneeded,overkill} | can be {skipped,omitted,ignored,left out} | out of scope |
    {doesnt,does not,dont,do not} matter | not an issue | can wait | would be too much | not yet
  `,
  elsewhere: list`
    already {handled,done,exists,exist,mounted,there,covered,implemented,configured,present,set up,in place} |
    {is,are,gets,get} handled {by,in,at,there,elsewhere,upstream,somewhere} |
    {handled,done,covered,enforced} {by,at,in} {gateway,proxy,nginx,cloudflare,waf,upstream,load balancer,middleware,session middleware} |
    handled there | handled elsewhere | handled upstream | done elsewhere | done upstream | taken care of | in place |
    {at,in,by} {gateway,proxy,load balancer,waf,ingress} | elsewhere | upstream | somewhere else |
    {middleware,guard} {exists,is there,is mounted} | checked before | checked elsewhere | exists already |
    is {already,} {set,done,enforced,mounted,wired} {up,by,in} * {middleware,guard,gateway,proxy} |
    {logged in,signed in,authenticated} already | {is,are} {already,} checked {by,in,at} {gateway,proxy,middleware} |
    i already have | we already have | have already | another {service,team} does
  `,
  later: list`
    later | for now | some other day | next sprint | in future | in the future | at some point | follow up |
    will be added | will add | we will add | not now | eventually | next step | next iteration
  `,
  defend: list`
    prevent | protect | protected | protection | protects | avoid | against | safe | safely | secure | securely | guard |
    careful | beware | watch out | mitigate | block | stop | defend | resistant | proof | aware | no | not | never |
    mind | think of | hardened | free of | vulnerable | possible | cannot | cant | dont | shouldnt | consider | nobody |
    noone | none
  `,
  ignore: list`
    {dont,do not,no need to,not} {worry,care,think,bother} {about,with} | not worried about | dont bother |
    do not bother | forget about | {dont,do not} have to {worry,care} about | not concerned {about,with} |
    who cares about | is no concern | is not a concern | isnt a concern | not a concern | ignore
  `,
  refuse: list`
    {reject,refuse,deny,block,throw,abort,forbid,fail} | {401,403,400,413,415,422,429} |
    respond with {401,403,400,413,429} | return false | send 4xx
  `,
  if: list`if | when | whenever | in case | unless | once | as soon as`,
  hedge: list`
    maybe | perhaps | might | possibly |
    {do,does,should,is,are,would} {we,i,it,there,you} * {need,needed,necessary,recommend} | is it {necessary,needed} |
    what about | wondering | why {do,does,is,are} | what {is,are} | how does | optionally | nice to have | unsure |
    not sure | currently | at the moment | until now | used to | so far | right now
  `,
  'waive-all': list`
    {dont,do not,no need to,not} {worry,care,think,bother} {about,with} security |
    security {is not,isnt,doesnt,does not} {a concern,important,matter,needed,required,an issue,relevant} |
    {skip,ignore,leave out} * security | no security {needed,required,necessary,measures,checks,stuff} |
    without security | no need for security | no need * secure | {doesnt,does not} {need,have} to be secure |
    need not be secure | insecure is {fine,ok,okay} | intentionally {vulnerable,insecure} |
    deliberately {vulnerable,insecure} | make it {vulnerable,insecure}
  `,
};

/** Said of the whole job: nobody but the people who own the machine supplies what it works on. */
export const OPERATOR_PHRASES: readonly string[] = list`
  {internal,private,one off,oneoff,throwaway,personal} {build,admin,maintenance,migration,deploy,release,cli,} {script,scripts,cli,command line tool} |
  only {we,i,our team,developers,operators,our developers,our own developers} {run,runs,use,uses,execute,call} {it,this,that,} |
  only our own {admins,operators,developers,team,people,staff} {run,runs,execute} {it,this,that,} |
  {run,executed,used,called} only by {us,me,our team,our developers,developers,operators,our own admins} |
  no {user,users,untrusted,outside,external} {input,inputs,data} {is,gets,ever,reaches,involved,} | never * {user,untrusted} input |
  {input,inputs,arguments,parameters,values} {is,are} {all,always,} {trusted,constants,hard coded,ours}
`;

export type NameCue = 'principal' | 'input' | 'trusted';

/** What is said after (or, for `input`, before) a name: "userId is the logged in customer", "themeName comes from the form". */
export const NAME_CUES: Readonly<Record<NameCue, readonly string[]>> = {
  principal: list`
    {logged in,signed in,authenticated,current,logged on} {customer,user,member,account,employee,person,admin,caller,users} |
    {set,filled,populated,attached,provided} by * {session,auth,jwt,passport,middleware,guard} |
    {come,comes,coming} from * {koa jwt,express jwt,passport,session,auth middleware,token,jwt,auth} |
    {from,via} {session,auth,passport,koa jwt,jwt} | the caller |
    {contains,holds,has} * {logged in,authenticated,current} user | who is logged in |
    has * user from * {jwt,token,session} | {sets,fills,populates,attaches} {req,ctx,request,c,context} |
    is {already,} set | {logged in,signed in} already
  `,
  input: list`
    {come,comes,coming,taken,read} {from,in,out of} * {form,request,client,user,users,url,query,query string,body,browser,params,search box,input,upload,front end,frontend,outside,internet,public} |
    {passed,sent,supplied,entered,typed,given,chosen,provided,submitted,posted,uploaded,picked} {by,in,from,as,through} * {client,user,users,customer,customers,visitor,visitors,url,query,form,body,browser,request,reviewer,caller,admins,people} |
    whatever * {typed,enters,entered,types,sends,wrote} |
    {user,users,client,clients,customer,customers,visitor,visitors,people,admins,reviewer,member,members,tenant,anyone,everyone} * {can,may} {edit,change,set,choose,pick,upload,rename,write} |
    {user,client,customer,visitor,reviewer,member,people,admins,users,customers,members} {type,types,typed,enter,enters,entered,send,sends,sent,choose,chooses,chose,pick,picks,picked,upload,uploads,uploaded,write,writes,wrote,supply,supplies,asked,name,names,submit,submits,submitted,give,gives} |
    user {input,supplied,provided,controlled} | untrusted | query {param,parameter,params,parameters} |
    url {param,parameter,params,parameters} | in {url,query string,request body} | from {client,form,query,url,browser} |
    the client passes | can edit that | can edit it
  `,
  trusted: list`
    {is,are} {trusted,constant,constants,fixed,hard coded,hardcoded,internal} | trusted |
    {come,comes,read,taken} from * {env,environment,config,configuration,our code,our config,constants,build} |
    {is,are} in env | {from,in} {env,environment} |
    {written,edited,maintained,set,chosen,created} by {us,our team,operators,developers,our developers,our own} |
    only {operators,developers,admins,we,our team} * {edit,change,set,write} | never * {user,users} input |
    not {user,users} {input,supplied,controlled} | generated by * {server,us,our,database} | under our control | our own |
    we control | a constant | is a constant
  `,
};
