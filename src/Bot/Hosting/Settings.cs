namespace MentorBot.Bot.Hosting;

/// <summary>The settings of the program are those that lie beside it, from wherever it is started.</summary>
internal static class Settings
{
    public static WebApplicationBuilder NewBuilder(string[] args) =>
        WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
}
