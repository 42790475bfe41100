using MentorBot.Bot.Conversation;
using MentorBot.Bot.Help;
using MentorBot.Domain.People;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddPeople();
builder.Services.AddConversation().AddHelp();
var app = builder.Build();
await app.RunAsync();

public partial class Program;
