import axios from 'axios';

const client = axios.create({ baseURL: 'https://api.weather.example', timeout: 5000 });

const SITES = ['https://www.example.com/', 'https://status.example.com/'];

export async function weatherFor(city) {
  const { data } = await axios.get(`https://api.weather.example/v1/cities/${encodeURIComponent(city)}/current`, {
    params: { units: 'metric' },
    timeout: 5000,
    maxRedirects: 0,
  });
  return { temperature: data.temperature, summary: data.summary };
}

export async function checkSites() {
  return Promise.all(
    SITES.map(async (site) => {
      try {
        const response = await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(3000) });
        return { site, up: response.ok };
      } catch {
        return { site, up: false };
      }
    }),
  );
}

export const providerStatus = () => client.get('/v1/status');
