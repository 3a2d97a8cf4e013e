import nodemailer from 'nodemailer';
import { setTimeout as sleep } from 'node:timers/promises';

interface Job {
  to: string;
  subject: string;
  text: string;
}

const transporter = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 587 });

async function withRetry<T>(task: () => Promise<T>, attempts = 3): Promise<T> {
  let lastError: unknown;
  for (let i = 0; i < attempts; i++) {
    try {
      return await task();
    } catch (error) {
      lastError = error;
      await sleep(500 * 2 ** i);
    }
  }
  throw lastError;
}

export async function runMailJob(jobs: Job[]): Promise<{ sent: number; failed: Job[] }> {
  const failed: Job[] = [];
  let sent = 0;
  for (const job of jobs) {
    try {
      await withRetry(() => transporter.sendMail(job));
      sent++;
    } catch (error) {
      console.error('mail could not be sent', { subject: job.subject, error });
      failed.push(job);
    }
  }
  return { sent, failed };
}
