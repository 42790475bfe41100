using MentorBot.Bot.Agreements;
using MentorBot.Bot.Bookings;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Circles;
using MentorBot.Bot.Closings;
using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Console;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Delivery;
using MentorBot.Bot.Digests;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Exchange;
using MentorBot.Bot.Goals;
using MentorBot.Bot.Graph;
using MentorBot.Bot.Help;
using MentorBot.Bot.Hosting;
using MentorBot.Bot.Language;
using MentorBot.Bot.Local;
using MentorBot.Bot.Matching;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.MessageControl;
using MentorBot.Bot.Missing;
using MentorBot.Bot.Operator;
using MentorBot.Bot.Privacy;
using MentorBot.Bot.Requests;
using MentorBot.Bot.Sessions;
using MentorBot.Bot.Suggestions;
using MentorBot.Bot.Telemetry;
using MentorBot.Bot.Undelivered;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Agreements;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.SignIns;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using MentorBot.Jobs;
using Microsoft.Extensions.DependencyInjection.Extensions;

if (args is [OutboxCommand.Name, .. var wishes])
{
    return await OutboxCommand.RunAsync(wishes);
}

if (args is [MessagesCommand.Name, .. var orders])
{
    return await MessagesCommand.RunAsync(orders);
}

var builder = Settings.NewBuilder(args);
if (args.Contains(Migrations.Argument))
{
    return await Migrations.ApplyAsync(builder.Configuration);
}

builder.Configuration.AddLocalDefaults();
if (StartupChecks.ReportMistakes(builder.Configuration, builder.Environment, Console.Error))
{
    return 1;
}

var options = MentorBotOptions.From(builder.Configuration);
var database = builder.Configuration.GetConnectionString("MentorBot")!;
builder.Services.TryAddSingleton(TimeProvider.System);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddStore(database);
builder.Services.AddDoors(options.Door).AddBotFramework(options);
builder.Services.AddSingleton(
    new Coordinators(
        options.Coordinators.Select(Guid.Parse),
        options.NotesTo.Select(Guid.Parse),
        options.ProgrammeLeads.Select(Guid.Parse)
    )
);
builder.Services.AddPeople().AddDirectory(options);
builder.Services.AddConversation().AddUnderstanding(options.Understanding).AddHelp().AddLanguage();
builder.Services.AddCohorts().AddCohortTalk();
builder.Services.AddEnrolment().AddEnrolmentTalk();
builder.Services.AddMentorships(options.Reach.Policy).AddMentorshipTalk();
builder.Services.AddSuggestions().AddSuggestionTalk();
builder.Services.AddMatching().AddMatchRuns().AddMatchTalk();
builder
    .Services.AddCheckIns(
        new PromptBudget(options.WeeklyPrompts) { Gap = TimeSpan.FromMinutes(options.MinutesBetweenPrompts) }
    )
    .AddCheckInTalk();
builder.Services.AddAgreements().AddAgreementTalk();
builder.Services.AddGoals().AddGoalTalk();
builder.Services.AddExchange().AddExchangeTalk();
builder.Services.AddCircles().AddCircleTalk();
builder.Services.AddSessions().AddSessionTalk();
builder.Services.AddClosings().AddClosingTalk();
builder.Services.AddRequests().AddRequestTalk();
builder.Services.AddBookings().AddBookingTalk();
builder.Services.AddDigests().AddDigestTalk();
builder.Services.AddReports();
builder.Services.AddPrivacy().AddPrivacyTalk();
builder.Services.AddDelivery().AddUndeliveredTalk().AddMessageTalk().AddMissingTalk();
builder.Services.AddSignIns().AddConsole(options);
builder.Services.AddJobs(database).AddOperatorPages();
builder.Services.AddTelemetry(options.Telemetry, builder.Configuration);
builder.Services.AddHostedService<IdleMemory>();
builder.Services.AddLocal(builder.Configuration);

var app = builder.Build();
if (await Migrations.MigrateOrRefuseAsync(app))
{
    return 1;
}

app.UseDoors(options);
app.MapBotFramework();
app.MapHealth();
app.MapPublicPages();
app.MapDownloads();
app.MapSessionFiles();
app.MapConsole();
app.MapOperatorPages();
app.MapLocal();
await app.RunAsync();
return 0;

public partial class Program;
