// The smallest bot of the botbuilder SDK: it says what it hears. No token is asked for and nothing is stored.
const http = require('http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ActivityHandler } = require('botbuilder');

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => console.error(error);

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity(`You said: ${context.activity.text}`);
      await next();
    });
  }
}

const bot = new Echo();

/** What the adapter asks of a web server's answer. */
function answer(res) {
  return {
    socket: res.socket,
    header(name, value) { res.setHeader(name, value); },
    status(code) { res.statusCode = code; return this; },
    send(body) { res.end(body === undefined ? undefined : JSON.stringify(body)); return this; },
    end(...args) { res.end(...args); return this; },
  };
}

http
  .createServer((req, res) => {
    if (req.method !== 'POST') { res.end('ready'); return; }
    const parts = [];
    req.on('data', part => parts.push(part));
    req.on('end', () => {
      const request = { body: JSON.parse(Buffer.concat(parts)), headers: req.headers, method: req.method };
      adapter.process(request, answer(res), context => bot.run(context)).catch(error => {
        console.error(error);
        res.statusCode = 500;
        res.end();
      });
    });
  })
  .listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
