using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Domain.Store.Migrations
{
    /// <inheritdoc />
    public partial class StopAndDays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "days",
                table: "cohorts",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "message_stops",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stopped_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_message_stops", x => x.name);
                    table.ForeignKey(
                        name: "fk_message_stops_people_stopped_by",
                        column: x => x.stopped_by,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "ix_message_stops_stopped_by",
                table: "message_stops",
                column: "stopped_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "message_stops");

            migrationBuilder.DropColumn(
                name: "days",
                table: "cohorts");
        }
    }
}
