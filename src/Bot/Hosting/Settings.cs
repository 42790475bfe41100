namespace MentorBot.Bot.Hosting;

/// <summary>Reads the settings files next to the program, whatever the working directory.</summary>
internal static class Settings
{
    public static WebApplicationBuilder NewBuilder(string[] args) =>
        WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
}
