/** Protections of encryption, randomness, digests, races. */
import { list } from '../phrases.ts';
import type { ProtectionCheck } from './check.ts';

export const CRYPTOGRAPHY_CHECKS: readonly ProtectionCheck[] = [
  {
    id: 'encrypt',
    cwe: ['CWE-311', 'CWE-312'],
    title: 'the data is encrypted',
    asks: list`{encrypt,encrypted,encryption,encrypts} | aes | not be readable | unreadable without | at rest`,
    against: list`{store,save,keep} * {unencrypted,in plain text,in plaintext,in the clear} | unencrypted`,
  },
  {
    id: 'authenticated-encryption',
    cwe: ['CWE-353', 'CWE-327'],
    title: 'changes are noticed',
    within: ['encrypt'],
    asks: list`
      {gcm,chacha20,poly1305,siv,aead} | authenticated {encryption,cipher} | tamper {proof,evident,resistant,detection} |
      tamperproof | detect * {changes,tampering,modification} | integrity {protected,protection,check}
    `,
    against: list`
      {use,using,with,in} {ecb,cbc,ctr} | aes {ecb,cbc,ctr} | aes {128,256,192} {ecb,cbc,ctr} | aes256 {ecb,cbc}
    `,
    attacks: list`{tamper,tampered,tampering} | bit flipping | {alter,modify,change} * unnoticed`,
  },
  {
    id: 'fresh-iv',
    cwe: ['CWE-329', 'CWE-330'],
    title: 'each message has its own IV',
    within: ['encrypt'],
    asks: list`{random,fresh,new,unique} {iv,nonce,initialization vector} | iv * {random,each,every}`,
    against: list`
      {fixed,static,constant,same,hardcoded,zero} {iv,nonce,initialization vector} | deterministic {encryption,output} |
      same {ciphertext,output} for * same
    `,
  },
  {
    id: 'key-size',
    cwe: ['CWE-326'],
    title: 'the key is long enough',
    asks: list`{256,128,192,2048,4096} bit | 32 bytes | aes {256,128} | aes256 | key {length,size}`,
    against: list`{56,64,512,1024} bit | {des,3des,rc4,triple des} | short key`,
  },
  {
    id: 'random-token',
    cwe: ['CWE-338', 'CWE-330'],
    title: 'the value cannot be guessed',
    asks: list`
      {cryptographically,crypto} {secure,strong,random} | unguessable | {cant,cannot,not,nobody can} * guess |
      nobody can guess | csprng | {crypto,secure} random | random bytes | unpredictable |
      secure {token,tokens,random,id,ids} | not guessable | guessed
    `,
    against: list`
      math random | {sequential,predictable,incrementing,consecutive} {id,ids,code,codes,token,tokens,number,numbers} |
      timestamp {as,based} * {token,id,code} | seeded random | {use,using} date now
    `,
  },
  {
    id: 'token-entropy',
    cwe: ['CWE-331'],
    title: 'the value is long enough',
    within: ['random-token'],
    asks: list`
      {at least,min,minimum} * {bits,bytes} * {random,entropy} | {bits,bytes} of {entropy,randomness} |
      {16,20,24,32,48,64} {random,} bytes | enough entropy
    `,
    against: list`{4,5,6} digit {code,pin,token} | short {token,code}`,
  },
  {
    id: 'verify-before-use',
    cwe: ['CWE-354', 'CWE-494'],
    title: 'the digest is compared before use',
    asks: list`
      {verify,check,compare,compares,compared} * {checksum,digest,hash,integrity} |
      {abort,throw,fail,refuse,reject} * {differs,differ,mismatch,not match,doesnt match} | integrity check
    `,
    against: list`{skip,ignore} * {checksum,integrity,digest}`,
  },
  {
    id: 'keyed-hash',
    cwe: ['CWE-916', 'CWE-345'],
    title: 'the digest needs a key',
    asks: list`hmac | keyed! {hash,digest} | pepper | keyed!`,
    against: list`unsalted | without salt | plain hash`,
  },
  {
    id: 'atomic',
    cwe: ['CWE-362', 'CWE-367'],
    title: 'nothing gets in between',
    asks: list`{atomic,atomically} | transaction | transactional | in one transaction | all or nothing`,
    attacks: list`race condition | race conditions | toctou | double spending | races`,
  },
  {
    id: 'read-only',
    cwe: ['CWE-250', 'CWE-732'],
    title: 'no more rights than needed',
    asks: list`
      read only | readonly {user,role,connection,access} | least privilege | minimal {permissions,rights} | only select
    `,
    against: list`
      full {access,rights,permissions} | {root,superuser} {access,rights,user} | as root | {0777,777} | chmod 777 |
      world {readable,writable}
    `,
  },
];
