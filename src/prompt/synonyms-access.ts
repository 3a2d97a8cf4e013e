/** Words of tasks about accounts, tokens, rights and sessions. Notation of `synonyms.ts`. */
import { list } from './phrases.ts';

export const ACCESS: Readonly<Record<string, readonly string[]>> = {
  // accounts and credentials
  signup: list`
    {sign,signs,signing} up | signup | register! | registers! | registration! | registering * customer |
    create * account | make * account | creating * account | create user | createuser | new {user,account,member} |
    onboarding | register user | become * member | {open,opens} * account | gets * account | sign up form |
    {mail,email,address,name,username} is taken | already registered | joins
  `,
  login: list`
    login | logins | {log!,logs!,logging!} {in,into,on} | {sign!,signs!,signing!} in | signin | logon |
    authenticate {user,users} | check * credentials | credentials provider | passport local | local strategy |
    validate user | auth controller | auth endpoint | log {user,customer,member,visitor,person,them,him,her} in |
    logs {user,customer,member,visitor,person,them} in | let * {customers,members,people,users} in |
    wrong {password,credentials} | {password,passphrase,pin} is {right,wrong,correct} |
    {back office,staff,admin} sign in
  `,
  signedin: list`{logged!,signed!} {in,on}`,
  credential: list`
    email password | username password | email {and,plus,with} password | username and password | user and password |
    credentials | {mail,nick,user name,name,card number} {and,plus} {password,pin,pass} |
    {mail,email,username} and pass
  `,
  'login logs': list`
    log failed logins | {failed,fails} {login,logins,sign in} | sign in fails | login {attempts,failures} * log
  `,
  logout: list`log out | logout | sign out | signout`,
  password: list`password | passwords | pw | passwd | plaintext password | passphrase | passcode`,
  passwordhash: list`
    hash * {password,passwords} | {password,passwords} * {hash,hashed,hashing,hashes} | hash password |
    password {hashing,storage} | compare password | {store,keep,save,keeping,storing} * {password,passwords} |
    {bcrypt,bcrypted,bcryptjs,argon2,argon2id,scrypt,pbkdf2} | encrypt password |
    encrypt {user,users} {password,passwords} | plaintext password | verify password | password helpers | clear text |
    passwords in {clear,plain} text | salt | salted | salting | unsalted | rehash | {keep,store} * passcode |
    typed secret | password column | {md5,sha1} * {password,passwords}
  `,
  passwordreset: list`
    {reset,resetting} * password | password {reset,recovery,forgotten} | forgot * password | forgotten password |
    {lost,lose,forget,forgets,remember} * password | cant remember * password | choose * new password |
    recover * {account,password} | auth recover | reset {link,mail,token,email} | recovery link | forgot |
    lost password | {recovery,reset} {mail,instructions} | request * new password | lost access |
    {cant,cannot,unable to} {log,get,sign} in | locked out |
    {choose,set,pick,choosing,setting} * new {password,pin,one} | password {is lost,is gone} |
    {regain,restore} * {account,access} | {dont,doesnt} know * password | back into * account
  `,
  mail: list`
    email * {link,them} | mail * link | {send,sends} * {mail,email} | mail | mails | nodemailer | sendgrid | resend |
    smtp | mail them
  `,
  email: list`email | emails | e mail | e mails`,
  verification: list`verification {link,mail,email} | verify * email address | confirm * email`,
  // tokens
  jwt: list`
    jwt | jwts | json web {token,tokens} | jsonwebtoken | jose | access {token,tokens} | bearer |
    bearer {token,tokens} | {rs256,hs256,es256,ps256} | id token | jwks | auth0 | keycloak | passport jwt | claims |
    {sub,aud,iss} and {sub,aud,iss,exp,role} | token with * {id,role} | stateless | fastify jwt | jwt strategy
  `,
  issue: list`
    issue! | issues! | issuing! | mint | mints | sign * {token,tokens,jwt} | signs * {token,tokens,jwt,web token} |
    {create,creates,generate,returns,return} * {access,bearer,jwt,auth} {token,tokens} |
    {create,creates,generate,returns,return} * {jwt,jwts,json web token,signed json web token} |
    issue {token,tokens} | {make,create,generate} access token | createtoken | create token | signed json web token |
    token {creation,service} | access and refresh tokens | sign! | signs! | return * token * {auth,login} |
    {hand,hands,give,gives,get,gets,receive,receives} * token | hand out | token that lasts | token lasts |
    signed {ticket,statement} | short lived token | signing * token | expires in | token for |
    {respond,responds,answer,answers,reply,replies} * {jwt,jwts,token}
  `,
  refreshtoken: list`refresh {token,tokens} | rotate * tokens`,
  verifytoken: list`
    verify * {token,tokens,jwt} | verifies * {token,jwt} |
    {check,checks,checking,validate,validates,decode,decodes,read,reads} * {jwt,token,bearer,bearer token,json web token,access tokens} |
    authorization {header,bearer} | bearer header | {make sure,makes sure,ensure} * {jwt,token,web token} |
    {require,requires} auth | current user from | valid! {jwt,token,one} | {jwt,token} is valid! | who is calling |
    protect * {routes,route} | verify token | bearer token middleware | passport jwt | jwt strategy |
    auth middleware | checks * session token |
    {genuine,forged,expired,invalid,missing,valid} {token,bearer,credential} |
    token * {genuine,forged,expired,invalid,missing,valid} | token * issued by |
    {without,carry,carries,have,has} * valid token | logged in {caller,callers} | only * {signed in,logged in} |
    {put,puts,attach,attaches} * {user,claims,caller} on
  `,
  token: list`token | tokens`,
  apikey: list`
    for partners | api {key,keys} | x api key | apikey | apikeys | {partner,partners} * {key,keys} | key * header |
    keys * header | long lived keys | shared {key,secret} | {developer,client,machine,device,service} {key,keys} |
    {known,unknown} key | {key,keys} * {revoked,revoke,rotate} | hand out * {key,keys} | machine to machine
  `,
  'apikey apikeycheck': list`
    {check,checks,validate!,validates!,verify,verifies} * {api key,api keys,x api key} |
    api key {middleware,auth,authentication,guard,check}
  `,
  'apikey envconfig': list`where * put * api key | {my,openai,stripe} * {key,secret} * {env,dotenv} | call * openai api`,
  randomvalue: list`
    random | unguessable | {nobody,cannot,cant,not} * guess | guessable | crypto random | randomly | randomness |
    nanoid | {invite,invitation,coupon,voucher,promo} {code,codes,link,links} | coupon | voucher | coupons |
    vouchers | unique link id | share link | password generator |
    {generate,generates,generation} * {token,id,secret,code,codes,string} | gen secret | url safe | shuffle |
    short unique | {session,link} id | random {value,string,token,password} | raffle | {pick,draw} * winner |
    gift card | secret generator | id generator | by chance | fair | fairly | lottery | unpredictable | predict |
    predictable | hard to guess | {promo,discount,gift,pairing,referral,access,door} {code,codes} |
    {pick,draw,choose} * {winner,winners,participants} | draw * out of | winners | alphabet! | no two alike |
    {make,find} * by trying | one time code | made up
  `,
  webhook: list`
    webhook | webhooks | callbacks from | x hub signature | x signature | svix | stripe {event,events} |
    payment intent | checkout session | really come from | slack events | incoming webhook | payment provider |
    clerk! | signature header | twilio | paddle | mailgun | zapier | constructevent |
    payment {notification,notifications} | notifies us | callback from | {be,make} sure * {them,really} |
    really {is,are} {them,him,it} | {calls,notifies,informs,tells} us | {call,calls} * our endpoint | reports to us |
    payment {company,firm,service,notice,notices} | raw body |
    {klarna,paypal,adyen,mollie,gitlab,bitbucket,twitch,telegram,lemonsqueezy,hubspot,intercom,squareup,sendgrid event} |
    events from | signed with * shared secret | eventsub
  `,
  'sendwebhook fetchurl': list`
    {send,sends,deliver,deliver} * {webhook,webhooks} | webhook sender | {post,posting} * customer {url,endpoint} |
    webhook delivery
  `,
  hmac: list`hmac | hmac sha256 | keyed hash`,
  signature: list`signature | signatures | digital signature`,
  // authorization
  owner: list`
    {owner,owns,own,ownership,owned} | belong to * user | belongs to * user | belongs to | belong to | their own |
    {of,for} * {logged in,signed in,current} {user,customer} | user id column | userid column |
    {my,their,her,his} {order,orders,note,notes,invoice,invoices,comment,comments,document,documents,post,posts,task,tasks,todo,todos,bookmark,bookmarks} |
    {only,just} * {author,creator} | its {author,creator} | whose it is | may only * own |
    {somebody,someone,anybody} elses | {another,other} {persons,users,customers,members} | each others |
    of another {person,user,customer,member} | nobody {else,should get} | whoever {created,wrote} |
    if it is * callers | changing the {id,number} | {belonging,belongs} to {him,her,them,me} |
    {he,she,they} {owns,rents,wrote,created,booked} | which are mine | himself
  `,
  resource: list`
    {get,put,patch,delete,show,edit,update,remove,fetch,change,crud} * {order,orders,note,notes,invoice,invoices,comment,comments,document,documents,post,posts,task,tasks,todo,todos,bookmark,bookmarks} |
    crud | {tasks,todos,orders,notes,posts,invoices} * {update,remove,delete} | rest resource | route ts |
    id route ts |
    {get,put,patch,delete} * {order,orders,note,notes,invoice,invoices,document,documents,comment,comments,todos,tasks} id |
    {order,orders,note,notes,invoice,invoices,document,documents,comment,comments,post,posts} by id |
    {document,post,comment,order,note} by * id
  `,
  role: list`
    role | roles | rbac | permission | permissions | require role |
    only {admin,admins,managers,editors,moderators,staff} |
    {admin,admins,manager,managers,editor,editors,moderator,support} {only,or} | casl | guard with | roles guard |
    must be * {editor,admin,manager} | authorize! | is allowed to | editor or admin | role based |
    {reserved,restricted} {for,to} | lock down | privilege | privileges | access level | user {group,groups} |
    groups! | scope claim | {moderator,moderators,supervisor,supervisors,team lead,team leads,superuser} |
    {is,are} for {staff,admins,managers,team leads} | must not be reachable | {are,is} not allowed |
    ordinary {users,members} | has * {role,right,rights} | min role | at least {editor,manager,admin}
  `,
  admin: list`admin | admins | administrator | administrators`,
  tenant: list`tenant | tenants | multi tenant | organisation | organization`,
  // sessions and cookies
  session: list`
    session | sessions | express session | iron session | cookie session | connect redis | fastify session |
    next auth | nextauth | auth js | keep * user logged in | logged in between | remember who |
    {browser,visitor,visitors,user,users,people} * {recognised,recognized} | logged out at random |
    stay {signed,logged} in | stays {signed,logged} in | memory store | memorystore
  `,
  sessionsetup: list`
    {set up,setup,configure,config,wire up,initialise,initialize,add,use} * {session,sessions} |
    session {middleware,configuration,config,store,setup} | express session | iron session | cookie session |
    connect redis | sessions * {redis,postgres} | app use session | keep * user logged in |
    remember * between requests | recognised between | across requests | between requests | next request |
    {memory,redis,session} store | sessions * survive | session lifetime | {idle,inactivity} timeout
  `,
  cookie: list`
    cookie | cookies | set cookie | res cookie | remember me cookie | next visit | survives restarts |
    on * same {browser,computer,device} | in * {visitors,users,customers} browser | on {their,his,her} machine |
    {dont,never,not} show * again | never again | by the browser | {keep,hold,store} * in * browser |
    next time * {comes,visits,opens} | the browser keeps | not readable by scripts |
    {scripts,javascript} {cannot,cant,must not} read
  `,
  cors: list`
    cors | cross origin | same origin policy | access control {allow,headers} | access control allow origin |
    preflight | allowed origins | {origin!,origins!} | call * from * browser | {browser,browsers} {refuses,blocks} |
    subdomains | all subdomains | requests from localhost | another origin | frontend * {blocked,calls} |
    different {host,domain,port,hostname} | another {host,hostname,domain,port} |
    other {websites,sites,pages,domains} | foreign {page,site} |
    embedded {in,into,on} * {pages,sites,websites,shops} | embed * on | works in postman | preview deployments |
    {vercel,netlify} * {backend,api,server} | {their,partners,customers} {pages,websites,sites} | browser says no |
    access control check
  `,
  csrf: list`csrf | xsrf | cross site request forgery`,
};
