using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Help;
using MentorBot.Domain.People;
using MentorBot.Domain.Store;

var builder = WebApplication.CreateBuilder(args);
if (StartupChecks.Refuse(builder.Configuration, builder.Environment, Console.Error))
{
    return 1;
}

var options = MentorBotOptions.From(builder.Configuration);
builder.Services.AddStore(builder.Configuration.GetConnectionString("MentorBot")!);
builder.Services.AddBotFramework(options);
builder.Services.AddSingleton(new Coordinators(options.Coordinators.Select(Guid.Parse)));
builder.Services.AddPeople();
builder.Services.AddConversation().AddHelp();

var app = builder.Build();
app.MapBotFramework();
await app.RunAsync();
return 0;

public partial class Program;
